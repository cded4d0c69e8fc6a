// Stands in for modules of `libphonenumber-js/es6-modern` in the script-tag build that extract a number from a text or a tel: link:
// `src/booking/phone` passes only a plus and digits.

const sameText = (text: string): string => text;
export {sameText as default, sameText as parsePhoneNumberCharacter};
