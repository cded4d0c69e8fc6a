import type {FurtherMessages} from './messages.js';

/** Polish texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'Niestety w tym terminie nie ma już miejsc.',
    closed: 'Niestety tego terminu nie można już wybrać.',
    passed: 'Ten termin już minął.',
    unknown: 'Nie znajdujemy tego terminu. Mógł zostać przeniesiony lub usunięty.',
  },
  shareTime: 'Udostępnij termin',
  linkCopied: 'Link został skopiowany.',
  linkToTime: 'Link do terminu',
  captchaMissing: 'Dokończ powyższą weryfikację i wyślij ponownie.',
  captchaRefused: 'Weryfikacja się nie powiodła, więc nic nie zostało wysłane. Powtórz ją i wyślij ponownie.',
};
