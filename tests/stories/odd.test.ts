import { testStories } from '../support/stories.ts';

await testStories(1, 2);
