import type {FurtherMessages} from './messages.js';

/** Arabic texts of the further ways. */
export const messages: FurtherMessages = {
  captchaMissing: 'أكمل التحقق أعلاه ثم أرسل من جديد.',
  captchaRefused: 'لم ينجح التحقق، ولذلك لم يُرسل شيء. أعد التحقق ثم أرسل من جديد.',
};
