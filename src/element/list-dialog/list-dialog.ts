export {BookerDialog} from './booker-dialog.js';
export {enhance} from './enhance.js';
export {setFragment} from './set-fragment.js';
