/**
 * Numbering plans of all countries, lazy-loaded: the *min* metadata of libphonenumber-js, 16 kB brotli. *Max* (34 kB) would catch
 * more typos, mostly a wrong number of digits in China and Germany.
 */
export {default as worldNumbers} from 'libphonenumber-js/min/metadata';
export {isPremiumRate} from './premium-rate.js';
