/** What is needed once the times are on the screen: loaded late, as one chunk. */
export {aside, asideSheet, paperCard} from './aside.js';
export {finish} from './finish.js';
export {keepWatch, untilSeen} from './watch.js';
