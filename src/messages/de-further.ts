import type {FurtherMessages} from './messages.js';

/** German texts of the further ways. */
export const messages: FurtherMessages = {
  captchaMissing: 'Schließen Sie die Prüfung oben ab und senden Sie dann erneut.',
  captchaRefused:
    'Die Prüfung ist fehlgeschlagen, also wurde nichts gesendet. Wiederholen Sie sie und senden Sie erneut.',
};
