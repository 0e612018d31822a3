/** English words of what follows on the consultation's first screen: in one file, because small ones compress badly. */
export { asking, channels, sending } from './asking.ts';
export { dataNeed } from './data-need.ts';
export { erasing } from './erasing.ts';
export { mine } from './mine.ts';
export { search } from './search.ts';
