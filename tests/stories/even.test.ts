import { testStories } from '../support/stories.ts';

await testStories(0, 2);
