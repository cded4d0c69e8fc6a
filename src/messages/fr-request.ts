import type {RequestMessages} from './messages.js';

/** French texts of the request form. */
export const messages: RequestMessages = {
  dayAndTime: (day, time) => `${day}, ${time}`,
  chosenTime: 'Créneau choisi',
  changeTime: 'Changer de créneau',
  steps: {time: 'Créneau', details: 'Coordonnées', confirm: 'Confirmer'},
  formHeading: 'Vos coordonnées',
  fields: {
    firstName: 'Prénom',
    lastName: 'Nom',
    email: 'E-mail',
    phoneNumber: 'Numéro de portable',
    consent: 'J’accepte que l’agent immobilier traite mes données.',
  },
  emailHint:
    'Nous y envoyons un e-mail avec un lien pour confirmer. Chaque personne doit avoir sa propre adresse.',
  didYouMean: (email) => `Vouliez-vous dire ${email}\u202f?`,
  fieldProblems: {
    firstName: {
      missing: 'Indiquez votre prénom.',
      'too-long': 'Le prénom peut comporter 60 caractères au maximum.',
    },
    lastName: {
      missing: 'Indiquez votre nom.',
      'too-long': 'Le nom peut comporter 60 caractères au maximum.',
    },
    email: {
      missing: 'Indiquez votre adresse e-mail.',
      'too-long': 'L’adresse e-mail peut comporter 80 caractères au maximum.',
      malformed: 'L’adresse e-mail semble incorrecte. Écrivez-la sous la forme nom@exemple.fr.',
    },
    phoneNumber: {
      missing: 'Indiquez votre numéro de téléphone.',
      malformed:
        'Le numéro de téléphone semble incorrect. Écrivez-le avec + et l’indicatif du pays, par exemple +33\u00a06\u00a012\u00a034\u00a056\u00a078.',
      'no-country':
        'Écrivez le numéro avec + et l’indicatif du pays, par exemple +33\u00a06\u00a012\u00a034\u00a056\u00a078.',
    },
    consent: {missing: 'Cochez la case pour envoyer.'},
  },
  privacyNote: 'Vos coordonnées sont transmises à l’agent immobilier.',
  privacyLink: 'Comment vos données sont traitées',
  send: 'Envoyer la demande',
  slowSend: 'L’envoi prend plus de temps que d’habitude. Patientez, la demande est en route.',
  requestFailed: {
    offline: 'Vous semblez être hors ligne, rien n’a été envoyé. Réessayez une fois la connexion rétablie.',
    timeout:
      'Nous n’avons pas reçu de réponse à temps et ne savons pas si votre demande est arrivée. Vérifiez si vous avez reçu un e-mail avant de la renvoyer.',
    'slot-full': 'Quelqu’un a été plus rapide et ce créneau est maintenant complet. Choisissez-en un autre.',
    closed: 'Ce créneau ne peut plus être choisi. Choisissez-en un autre.',
    invalid:
      'La demande n’a pas été acceptée. Vérifiez vos coordonnées et renvoyez-la, ou contactez l’agent immobilier.',
    'not-found': 'Ce créneau n’existe plus. Choisissez-en un autre.',
    'rate-limited':
      'De nombreuses demandes sont envoyées en ce moment. Patientez un instant, puis renvoyez la vôtre.',
    unavailable: 'La demande n’a pas pu être envoyée pour le moment. Réessayez dans un instant.',
    misconfigured:
      'La demande ne peut pas être envoyée d’ici pour le moment. Contactez l’agent immobilier pour visiter le bien.',
    'bad-response':
      'Nous avons reçu une réponse incompréhensible et ne savons pas si votre demande est arrivée. Vérifiez si vous avez reçu un e-mail avant de la renvoyer.',
  },
  sendAgain: 'Renvoyer',
  sendAnyway: 'Envoyer quand même',
  askedBefore:
    'Vous avez déjà envoyé une telle demande. Si elle est arrivée, vous recevez un e-mail. Vérifiez avant de la renvoyer.',

  requested: 'Merci\u202f! Nous avons bien reçu votre demande.',
  sentStep: 'La demande est envoyée.',
  confirmStep: (email) => `Ouvrez l’e-mail envoyé à ${email} et cliquez sur le lien pour confirmer.`,
  approveStep: 'Ensuite, l’agent immobilier examine votre demande et la valide.',
  wrongEmail: 'Mauvaise adresse\u202f? Modifier',
  notYetSettled: 'Le créneau n’est à vous qu’une fois validé par l’agent immobilier.',
  chooseAnother: 'Choisir un autre créneau',

  chosenFull: 'Ce créneau est devenu complet pendant votre saisie. Ce que vous avez écrit est toujours là.',
  chosenClosed: 'Ce créneau ne peut plus être choisi. Ce que vous avez écrit est toujours là.',
  nearestTimes: 'Créneaux disponibles les plus proches',

  interestHeading: 'Signalez votre intérêt',
  sendInterest: 'Envoyer',
  interestRequested: 'Merci\u202f! Nous avons bien noté votre intérêt.',
  interestNext: 'L’agent immobilier voit que le bien vous intéresse et pourra vous contacter.',

  addToCalendar: 'Ajouter au calendrier',
  calendarFile: 'Fichier de calendrier',
  calendarTitle: (address) => `Visite\u00a0: ${address}`,
  calendarNote:
    'Provisoire tant que vous n’avez pas confirmé par e-mail et que l’agent immobilier n’a pas validé.',

  timesFailed: {
    offline: 'Vous semblez être hors ligne. Réessayez une fois la connexion rétablie.',
    timeout: 'Le chargement des créneaux est anormalement long. Réessayez dans un instant.',
    'not-found': 'Nous ne trouvons aucun créneau de visite pour ce bien.',
    'rate-limited': 'Beaucoup de personnes consultent les créneaux en ce moment. Réessayez dans un instant.',
    misconfigured:
      'Les créneaux ne peuvent pas être affichés ici pour le moment. Contactez l’agent immobilier pour visiter le bien.',
    'bad-response':
      'Les créneaux ne peuvent pas être affichés pour le moment. Réessayez dans un instant ou contactez l’agent immobilier.',
  },
  localTime: (place) => `Toutes les heures sont en heure locale (${place}).`,
  retry: 'Réessayer',
  someUnreadable: 'Certains créneaux ne peuvent pas être choisis pour le moment.',
  mayBeOld: 'Les créneaux ont peut-être changé.',
  contactBroker: 'Contactez l’agent immobilier pour visiter le bien.',
  registerInterest: 'Signaler votre intérêt',
};
