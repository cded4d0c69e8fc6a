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

  interestHeading: 'Ce bien vous intéresse\u202f?',
  interestEmailHint: 'Pour que l’agent immobilier puisse vous répondre.',
  sendInterest: 'Envoyer mon message',
  interestAskedBefore: 'Vous avez déjà signalé votre intérêt pour ce bien.',
  interestFailed: {
    timeout: 'Nous ne savons pas si votre message est arrivé. Renvoyez-le ou contactez l’agent immobilier.',
    invalid: 'Le message n’a pas été accepté. Vérifiez vos coordonnées ou contactez l’agent immobilier.',
    refused: 'Votre intérêt est peut-être déjà enregistré. En cas de doute, contactez l’agent immobilier.',
    'not-found': 'Ce n’est plus possible pour ce bien. Contactez l’agent immobilier.',
    unavailable: 'Le message n’a pas pu être envoyé pour le moment. Réessayez dans un instant.',
    misconfigured: 'L’envoi est impossible ici pour le moment. Contactez l’agent immobilier.',
    'bad-response':
      'Nous ne savons pas si votre message est arrivé. Renvoyez-le ou contactez l’agent immobilier.',
  },
  interestRequested: 'Merci\u202f! Nous avons bien reçu votre message.',
  interestNext: 'L’agent immobilier voit que le bien vous intéresse et pourra vous contacter.',

  calendarFile: 'Fichier de calendrier',
  calendarTitle: (address) => `Visite (provisoire)\u00a0: ${address}`,
  calendarNote:
    'Provisoire tant que vous n’avez pas confirmé par e-mail et que l’agent immobilier n’a pas validé.',
};
