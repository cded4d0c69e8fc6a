import type {FurtherMessages} from './messages.js';

/** French texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'Ce créneau est malheureusement complet.',
    closed: 'Ce créneau ne peut malheureusement plus être choisi.',
    passed: 'Ce créneau est déjà passé.',
    unknown: 'Nous ne trouvons pas ce créneau. Il a peut-être été déplacé ou supprimé.',
  },
  shareTime: 'Partager le créneau',
  linkCopied: 'Le lien est copié.',
  linkToTime: 'Lien vers le créneau',
  captchaMissing: 'Terminez la vérification ci-dessus, puis renvoyez.',
  captchaRefused: 'La vérification n’a pas abouti\u00a0: rien n’a été envoyé. Refaites-la, puis renvoyez.',
  tipsOffer: 'M’informer de biens similaires',
  tipsConsent: 'L’agent immobilier conserve alors ce profil de recherche et vous contacte\u00a0:',
  tipsOrdered: 'L’agent immobilier a aussi reçu votre profil de recherche et pourra vous contacter.',
  tipsFailed: 'Votre profil de recherche n’a pas été accepté. Votre marque d’intérêt reste valable.',
  tipsUnknown: 'Nous ignorons si votre profil de recherche est arrivé. Votre marque d’intérêt reste valable.',
  homeKinds: {
    apartment: 'Appartement en coopérative',
    condominium: 'Appartement en pleine propriété',
    house: 'Maison',
    'holiday-home': 'Maison de vacances',
  },
  rooms: {one: (n) => `${n}\u00a0pièce`, other: (n) => `${n}\u00a0pièces`},
  priceRange: (min, max) => `${min}–${max}\u00a0SEK`,
  priceRangeInMillions: (min, max) => `${min}–${max}\u00a0millions\u00a0SEK`,
};
