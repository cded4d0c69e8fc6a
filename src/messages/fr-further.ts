import type {FurtherMessages} from './messages.js';

/** French texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'Cet horaire est malheureusement complet.',
    closed: 'Cet horaire n’est malheureusement plus disponible.',
    passed: 'Cet horaire est déjà passé.',
    unknown: 'Nous ne trouvons pas cet horaire. Il a peut-être été déplacé ou supprimé.',
  },
  shareTime: 'Partager l’horaire',
  linkCopied: 'Le lien est copié.',
  linkToTime: 'Lien vers l’horaire',
};
