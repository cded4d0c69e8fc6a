/** Numbering plans of all countries, complete: the *max* metadata of libphonenumber-js, whose size does not matter on a server. */
export {default as worldNumbers} from 'libphonenumber-js/max/metadata';
export {isPremiumRate} from '../../booking/phone/premium-rate.js';
