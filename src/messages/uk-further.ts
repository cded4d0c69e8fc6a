import type {FurtherMessages} from './messages.js';

/** Ukrainian texts of the further ways. */
export const messages: FurtherMessages = {
  captchaMissing: 'Завершіть перевірку вище й надішліть ще раз.',
  captchaRefused: 'Перевірку не пройдено, тому нічого не надіслано. Пройдіть її ще раз і надішліть знову.',
};
