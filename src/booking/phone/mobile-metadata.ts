/** Mobile numbers of all countries, lazy-loaded: the *mobile* metadata of libphonenumber-js. The *min* metadata has no types. */
export {default as mobileNumbers} from 'libphonenumber-js/mobile/metadata';
