// Stands in for `libphonenumber-js/es6-modern/helpers/isViablePhoneNumber.js` in the script-tag build: no punctuation, extensions or
// other digits, because `src/booking/phone` passes only a plus and digits.

const isViablePhoneNumber = (number: string): boolean => /^\+?\d{3,}$/.test(number);
export {isViablePhoneNumber as default};

/** Distinguishes only between errors that `parsePhoneNumberFromString` catches. */
export const isViablePhoneNumberStart = (): boolean => false;
