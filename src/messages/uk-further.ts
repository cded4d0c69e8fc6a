import type {FurtherMessages} from './messages.js';

/** Ukrainian texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'На жаль, на цей час місць уже немає.',
    closed: 'На жаль, цей час більше не можна обрати.',
    passed: 'Цей час уже минув.',
    unknown: 'Ми не знаходимо цього часу. Можливо, його перенесли або скасували.',
  },
  shareTime: 'Поділитися часом',
  linkCopied: 'Посилання скопійовано.',
  linkToTime: 'Посилання на цей час',
  captchaMissing: 'Завершіть перевірку вище й надішліть ще раз.',
  captchaRefused: 'Перевірку не пройдено, тому нічого не надіслано. Пройдіть її ще раз і надішліть знову.',
};
