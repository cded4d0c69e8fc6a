import type {RequestMessages} from './messages.js';

/** French texts of the request form. */
export const messages: RequestMessages<'one'> = {
  dayAndTime: (day, time) => `${day}, ${time}`,
  timeAtPlace: (dayAndTime, place) => `${dayAndTime} (heure de ${place})`,
  dayWithoutTime: (day) => `${day}, heure à préciser`,
  viewingAt: (when) => `Visite le ${when}`,
  chosenTime: 'Créneau choisi',
  changeTime: 'Changer de créneau',
  steps: {time: 'Créneau', details: 'Coordonnées', confirm: 'Confirmer', decide: 'Décision'},
  formHeading: 'Vos coordonnées',
  fields: {
    firstName: 'Prénom',
    lastName: 'Nom',
    email: 'E-mail',
    phoneNumber: 'Numéro de portable',
    consent: 'J’accepte que l’agent immobilier traite mes données personnelles.',
  },
  emailHint:
    'Nous vous envoyons un lien de confirmation. Chaque personne doit avoir sa propre adresse e-mail.',
  didYouMean: (email) => `Vouliez-vous dire ${email}\u202f?`,
  fieldProblems: {
    firstName: {
      missing: 'Indiquez votre prénom.',
      'too-long': 'Le prénom ne doit pas dépasser 60\u00a0caractères.',
      malformed: 'Indiquez uniquement votre prénom, en lettres.',
    },
    lastName: {
      missing: 'Indiquez votre nom. Si vous n’avez qu’un seul nom, indiquez-le à nouveau.',
      'too-long': 'Le nom ne doit pas dépasser 60\u00a0caractères.',
      malformed:
        'Indiquez uniquement votre nom, en lettres. Si vous n’avez qu’un seul nom, indiquez-le à nouveau.',
    },
    email: {
      missing: 'Indiquez votre adresse e-mail.',
      'too-long': 'L’adresse e-mail ne doit pas dépasser 80\u00a0caractères.',
      malformed: 'L’adresse e-mail semble incorrecte. Elle doit ressembler à nom@exemple.fr.',
    },
    phoneNumber: {
      missing: 'Indiquez votre numéro de portable.',
      malformed:
        'Vérifiez le numéro. Il commence par + et l’indicatif du pays, comme +33\u00a06\u00a012\u00a034\u00a056\u00a078.',
      'no-country':
        'Indiquez le numéro avec + et l’indicatif du pays, comme +33\u00a06\u00a012\u00a034\u00a056\u00a078.',
      unsupported:
        'L’agent immobilier ne peut pas appeler ce numéro. Indiquez un numéro de portable ordinaire.',
    },
    consent: {missing: 'Cochez la case avant d’envoyer.'},
  },
  problemCount: {
    one: (n) => `${n}\u00a0champ à corriger.`,
    other: (n) => `${n}\u00a0champs à corriger.`,
  },
  nonBinding: 'Une demande ne vous engage à rien.',
  privacyNote: 'Vos coordonnées sont transmises à l’agent immobilier.',
  privacyLink: 'Traitement de vos données personnelles',
  send: 'Envoyer la demande',
  slowSend: 'L’envoi prend plus de temps que d’habitude. Veuillez rester sur cette page.',
  requestFailed: {
    offline: 'Vous semblez être hors ligne, rien n’a été envoyé. Réessayez une fois la connexion rétablie.',
    timeout: 'Nous ne savons pas si votre demande est arrivée. Vérifiez vos e-mails avant de la renvoyer.',
    'slot-full': 'Quelqu’un a été plus rapide et ce créneau est maintenant complet. Choisissez-en un autre.',
    closed: 'Ce créneau ne peut plus être choisi. Choisissez-en un autre.',
    invalid: 'La demande n’a pas été acceptée. Vérifiez vos coordonnées ou contactez l’agent immobilier.',
    refused:
      'La demande n’a pas été acceptée. Vous êtes peut-être déjà sur la liste. Contactez l’agent immobilier.',
    'not-found': 'Ce créneau n’existe plus. Choisissez-en un autre.',
    'rate-limited': 'L’envoi est impossible pour le moment. Patientez un instant, puis réessayez.',
    unavailable: 'La demande n’a pas pu être envoyée pour le moment. Réessayez dans un instant.',
    misconfigured:
      'Les demandes sont impossibles ici pour le moment. Contactez l’agent immobilier pour visiter le bien.',
    'bad-response':
      'Une erreur s’est produite. Votre demande est peut-être arrivée\u00a0: vérifiez vos e-mails avant de la renvoyer.',
  },
  limited: {
    'fill-time': 'C’était un peu trop rapide : rien n’a été envoyé. Réessayez.',
    address: 'De nombreux essais viennent de votre connexion. Patientez quelques minutes, puis réessayez.',
    email:
      'Cette adresse e-mail a déjà servi plusieurs fois. Patientez un peu ou contactez l’agent immobilier.',
    deal: 'Beaucoup de personnes s’intéressent à ce bien. Réessayez dans quelques minutes.',
  },
  sendAgain: 'Renvoyer',
  sendAnyway: 'Envoyer quand même',
  askedBefore: 'Vous avez déjà envoyé cette demande. Vérifiez votre boîte de réception avant de la renvoyer.',

  almostDone: 'Presque terminé\u00a0: confirmez par e-mail',
  requested: 'Merci\u202f! Nous avons bien reçu votre demande.',
  confirmStep: (email) => `Ouvrez l’e-mail qui est envoyé à ${email} et cliquez sur le lien pour confirmer.`,
  checkSpam: 'Vérifiez aussi vos courriers indésirables.',
  openMail: (service) => `Ouvrir ${service}`,
  approveStep: 'L’agent immobilier décide ensuite s’il valide votre demande.',
  wrongEmail: 'Mauvaise adresse e-mail\u202f? Modifier',
  notYetSettled: 'Le créneau n’est définitif qu’après validation par l’agent immobilier.',
  chooseAnother: 'Choisir un autre créneau',

  chosenFull: 'Ce créneau est maintenant complet. Vos informations sont conservées.',
  chosenClosed: 'Ce créneau ne peut plus être choisi. Vos informations sont conservées.',
  nearestTimes: 'Créneaux disponibles les plus proches',

  findTheHome: 'Comment venir',
  floor: (floor) => `Étage\u00a0: ${floor}`,
  apartment: (number) => `appartement ${number}`,
  showOnMap: 'Voir sur la carte',
  cannotCome: 'Un empêchement\u202f? Prévenez l’agent immobilier.',

  addToCalendar: 'Ajouter au calendrier',

  timesFailed: {
    offline: 'Vous semblez être hors ligne. Réessayez une fois la connexion rétablie.',
    timeout: 'Le chargement des créneaux prend plus de temps que d’habitude. Réessayez dans un instant.',
    'not-found': 'Nous ne trouvons aucun créneau de visite pour ce bien.',
    'rate-limited':
      'Impossible de charger les créneaux pour le moment. Patientez un instant, puis réessayez.',
    misconfigured:
      'Les créneaux ne peuvent pas être affichés ici. Contactez l’agent immobilier pour visiter le bien.',
    'bad-response':
      'Impossible d’afficher les créneaux. Réessayez dans un instant ou contactez l’agent immobilier.',
  },
  deviceClock: (now) =>
    `L’horloge de votre appareil indique ${now}. Si elle est fausse, des créneaux peuvent manquer ici.`,
  retry: 'Réessayer',
  someUnreadable: 'Certains créneaux ne peuvent pas être choisis pour le moment.',
  mayBeOld: 'Les créneaux ont peut-être changé.',
  contactBroker: 'Contactez l’agent immobilier pour visiter le bien.',
  noTimeSuits: 'Aucun créneau ne vous convient\u202f? Contactez l’agent immobilier.',
  callBroker: (phoneNumber) => `Appeler le ${phoneNumber}`,
  emailBroker: (email) => `Écrire à ${email}`,
  registerInterest: 'Signaler mon intérêt',
};
