/**
 * How phone numbers are built in every country, loaded on its own: the *min* metadata of libphonenumber-js, 16 kB brotli.
 * *Max*, 34 kB, would catch more slips, most of all a digit too many or too few in China and Germany.
 */
export {default as worldNumbers} from 'libphonenumber-js/min/metadata';
