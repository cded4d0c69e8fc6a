import type {FurtherMessages} from './messages.js';

/** French texts of the further ways. */
export const messages: FurtherMessages = {
  messageLabel: 'Message à l’agent immobilier (facultatif)',
  charactersLeft: (count) => `Caractères restants\u00a0:\u00a0${count}`,
  charactersOver: (count) => `Caractères en trop\u00a0:\u00a0${count}`,
  messageTooLong: 'Le message ne doit pas dépasser 500\u00a0caractères.',

  comingTwo: 'Vous venez à deux\u202f?',
  comingMore: 'D’autres personnes viennent\u202f?',
  addPerson: 'Ajouter une personne',
  personHeading: (number) => `Coordonnées de la personne\u00a0${number}`,
  personEmailHint:
    'Nous envoyons ici un lien de confirmation. Chaque personne doit avoir sa propre adresse e-mail.',
  backToOutcome: 'Retour',
  sharedEmail: 'Cette adresse est déjà utilisée. Chaque personne doit avoir sa propre adresse e-mail.',
  noSeatLeft: 'Il ne reste pas de place pour une autre personne. Votre demande a déjà été envoyée.',
  allAlmostDone: 'Presque terminé\u00a0: chaque personne confirme par e-mail',
  allRequested: 'Merci\u202f! Nous avons bien reçu les demandes.',
  confirmEach: 'Chaque personne reçoit son propre e-mail. Ouvrez-le et cliquez sur le lien pour confirmer.',
};
