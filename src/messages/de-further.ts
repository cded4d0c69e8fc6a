import type {FurtherMessages} from './messages.js';

/** German texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'Dieser Termin ist leider ausgebucht.',
    closed: 'Dieser Termin ist leider nicht mehr wählbar.',
    passed: 'Dieser Termin ist bereits vorbei.',
    unknown: 'Wir finden diesen Termin nicht. Vielleicht wurde er verschoben oder gestrichen.',
  },
  shareTime: 'Termin teilen',
  linkCopied: 'Der Link ist kopiert.',
  linkToTime: 'Link zum Termin',
  captchaMissing: 'Schließen Sie die Prüfung oben ab und senden Sie dann erneut.',
  captchaRefused:
    'Die Prüfung ist fehlgeschlagen, also wurde nichts gesendet. Wiederholen Sie sie und senden Sie erneut.',
};
