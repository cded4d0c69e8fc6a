import {readPhoneNumber} from '../../src/booking/phone/phone.js';

/** Number in E.164, or the problem with what was typed. */
export const read = async (text: string, country = 'SE') => {
  const reading = await readPhoneNumber(text, country);
  return reading.ok ? reading.e164 : reading.problem;
};

export const mustNotLoad = () => Promise.reject(new Error('worldwide metadata must not be loaded'));
