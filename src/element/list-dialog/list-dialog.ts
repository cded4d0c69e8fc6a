export {BookerDialog} from './booker-dialog.js';
export {addThemeStyles} from './theme-styles.js';
