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
};
