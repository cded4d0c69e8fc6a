/** What is needed once the times are on the screen: loaded late, as one chunk, with what the steps after it share with it. */
export {addAsideStyles, aside, paperCard} from './aside.js';
export {finish} from './finish.js';
export {noticeStyles} from './notice-styles.js';
export {styleSheet} from './style-sheet.js';
export {keepWatch, untilSeen} from './watch.js';
