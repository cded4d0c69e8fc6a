/** What is needed once the times are on the screen: loaded late, as one chunk, with what the steps after it share with it. */
export {addAsideStyles, aside, paperCard} from './side-panel.js';
export {finish} from './enhance.js';
export {noticeStyles} from './notice-styles.js';
export {styleSheet} from '../style-sheet.js';
export {keepWatch, untilSeen} from './status-poller.js';
