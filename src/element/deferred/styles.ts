import {styleSheet} from '../style-sheet.js';
import {noticeStyles} from './notice-styles.js';
import {sidePanelStyles} from './side-panel-styles.js';
import {themeStyles} from './theme-styles.js';

/** Adds what both the side panel and the form need, and the side panel's own styles. */
export const addDeferredStyles = styleSheet(themeStyles + noticeStyles + sidePanelStyles);
