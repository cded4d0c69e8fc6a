/** Deferred chunk, loaded after the first paint of the times. Includes what the request chunk shares with it. */
export {addSidePanelStyles, sidePanel, printCard} from './side-panel.js';
export {brokerCard, brokerLanguage} from './broker-card.js';
export {enhance} from './enhance.js';
export {noticeStyles} from './notice-styles.js';
export {styleSheet} from '../style-sheet.js';
export {subscribe, whenVisible} from './status-poller.js';
