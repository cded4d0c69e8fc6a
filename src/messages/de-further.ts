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
  tipsOffer: 'Informieren Sie mich über ähnliche Immobilien',
  tipsConsent: 'Der Makler speichert dann dieses Suchprofil und meldet sich bei Ihnen:',
  tipsOrdered: 'Der Makler hat auch Ihr Suchprofil und kann sich wegen ähnlicher Immobilien melden.',
  tipsFailed: 'Ihr Suchprofil wurde nicht angenommen. Ihre Interessensmeldung ist davon nicht betroffen.',
  tipsUnknown:
    'Wir wissen nicht, ob Ihr Suchprofil ankam. Ihre Interessensmeldung ist davon nicht betroffen.',
  homeKinds: {
    apartment: 'Genossenschaftswohnung',
    condominium: 'Eigentumswohnung',
    house: 'Haus',
    'holiday-home': 'Ferienhaus',
  },
  rooms: {other: (n) => `${n}\u00a0Zimmer`},
  priceRange: (min, max) => `${min}–${max}\u00a0SEK`,
  priceRangeInMillions: (min, max) => `${min}–${max}\u00a0Mio.\u00a0SEK`,
};
