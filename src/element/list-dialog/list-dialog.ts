export {BookerDialog} from './booker-dialog.js';
export {refreshOnReturn} from './refresh-on-return.js';
export {setFragment} from './set-fragment.js';
export {addThemeStyles} from './theme-styles.js';
