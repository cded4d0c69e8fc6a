/** What is needed once the times are on the screen: loaded late, as one chunk, with what the steps after it share with it. */
export {addSidePanelStyles, sidePanel, printCard} from './side-panel.js';
export {enhance} from './enhance.js';
export {noticeStyles} from './notice-styles.js';
export {styleSheet} from '../style-sheet.js';
export {subscribe, whenVisible} from './status-poller.js';
