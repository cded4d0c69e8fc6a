import type {RequestMessages} from './messages.js';

/** Polish texts of the request form. */
export const messages: RequestMessages<'one' | 'few' | 'many'> = {
  dayAndTime: (day, time) => `${day}, godz.\u00a0${time}`,
  timeAtPlace: (dayAndTime, place) => `${dayAndTime} (czas lokalny: ${place})`,
  dayWithoutTime: (day) => `${day}, godzina wkrótce`,
  viewingAt: (when) => `Prezentacja: ${when}`,
  chosenTime: 'Wybrany termin',
  changeTime: 'Zmień termin',
  steps: {time: 'Termin', details: 'Dane', confirm: 'Potwierdzenie', decide: 'Decyzja'},
  formHeading: 'Dane kontaktowe',
  fields: {
    firstName: 'Imię',
    lastName: 'Nazwisko',
    email: 'E-mail',
    phoneNumber: 'Telefon komórkowy',
    consent: 'Wyrażam zgodę na przetwarzanie moich danych osobowych przez pośrednika.',
  },
  emailHint: 'Wyślemy Ci link do potwierdzenia. Każda osoba potrzebuje własnego adresu e-mail.',
  didYouMean: (email) => `Czy chodziło o ${email}?`,
  fieldProblems: {
    firstName: {
      missing: 'Podaj imię.',
      'too-long': 'Imię może mieć najwyżej 60\u00a0znaków.',
      malformed: 'Podaj tylko imię, literami.',
    },
    lastName: {
      missing: 'Podaj nazwisko. Jeśli masz tylko jedno imię, wpisz je ponownie.',
      'too-long': 'Nazwisko może mieć najwyżej 60\u00a0znaków.',
      malformed: 'Podaj tylko nazwisko, literami. Jeśli masz tylko jedno imię, wpisz je ponownie.',
    },
    email: {
      missing: 'Podaj adres e-mail.',
      'too-long': 'Adres e-mail może mieć najwyżej 80\u00a0znaków.',
      malformed: 'Sprawdź adres e-mail. Powinien wyglądać tak: imie@przyklad.pl.',
    },
    phoneNumber: {
      missing: 'Podaj numer telefonu komórkowego.',
      malformed:
        'Sprawdź numer. Wpisz go ze znakiem + i kierunkowym kraju, na przykład +48\u00a0512\u00a0345\u00a0678.',
      'no-country':
        'Wpisz numer ze znakiem + i kierunkowym kraju, na przykład +48\u00a0512\u00a0345\u00a0678.',
      unsupported: 'Pośrednik nie może zadzwonić pod ten numer. Podaj zwykły numer telefonu komórkowego.',
    },
    consent: {missing: 'Zaznacz pole przed wysłaniem.'},
  },
  problemCount: {
    one: (n) => `${n}\u00a0pole wymaga poprawy.`,
    few: (n) => `${n}\u00a0pola wymagają poprawy.`,
    many: (n) => `${n}\u00a0pól wymaga poprawy.`,
    other: (n) => `${n}\u00a0pola wymaga poprawy.`,
  },
  nonBinding: 'Zgłoszenie do niczego nie zobowiązuje.',
  privacyNote: 'Twoje dane trafią do pośrednika.',
  privacyLink: 'Jak przetwarzane są Twoje dane osobowe',
  send: 'Wyślij zgłoszenie',
  slowSend: 'To trwa dłużej niż zwykle. Nie zamykaj tej strony.',
  requestFailed: {
    offline: 'Wygląda na to, że nie masz połączenia, więc nic nie wysłano. Spróbuj ponownie po połączeniu.',
    timeout: 'Nie wiemy, czy zgłoszenie dotarło. Zanim wyślesz je ponownie, sprawdź skrzynkę odbiorczą.',
    'slot-full': 'Ktoś był szybszy i w tym terminie nie ma już miejsc. Wybierz inny termin.',
    closed: 'Tego terminu nie można już wybrać. Wybierz inny termin.',
    invalid:
      'Zgłoszenie nie zostało przyjęte. Sprawdź dane i wyślij ponownie lub skontaktuj się z pośrednikiem.',
    refused: 'Zgłoszenie nie zostało przyjęte. Być może jesteś już na liście. Skontaktuj się z pośrednikiem.',
    'not-found': 'Tego terminu już nie ma. Wybierz inny termin.',
    'rate-limited': 'Nie udało się teraz wysłać. Odczekaj chwilę i spróbuj ponownie.',
    unavailable: 'Nie udało się teraz wysłać zgłoszenia. Spróbuj ponownie za chwilę.',
    misconfigured:
      'Nie można teraz wysłać zgłoszenia z tej strony. Skontaktuj się z pośrednikiem w sprawie prezentacji.',
    'bad-response':
      'Coś poszło nie tak. Zgłoszenie mogło dotrzeć: zanim wyślesz je ponownie, sprawdź skrzynkę odbiorczą.',
  },
  limited: {
    'fill-time': 'To było trochę za szybko, więc nic nie wysłano. Spróbuj ponownie.',
    address: 'Z tego łącza internetowego wykonano wiele prób. Odczekaj kilka minut i spróbuj ponownie.',
    email: 'Tego adresu e-mail użyto już kilka razy. Odczekaj chwilę lub skontaktuj się z pośrednikiem.',
    deal: 'Wiele osób chce teraz obejrzeć tę nieruchomość. Spróbuj za kilka minut lub zapytaj pośrednika.',
  },
  sendAgain: 'Wyślij ponownie',
  sendAnyway: 'Wyślij mimo to',
  askedBefore: 'To zgłoszenie zostało już wysłane. Zanim wyślesz je ponownie, sprawdź skrzynkę odbiorczą.',

  almostDone: 'Prawie gotowe: potwierdź w e-mailu',
  requested: 'Dziękujemy! Otrzymaliśmy zgłoszenie.',
  confirmStep: (email) =>
    `Otwórz wiadomość, która jest wysyłana na adres ${email}, i kliknij link, aby potwierdzić.`,
  checkSpam: 'Sprawdź też folder ze spamem.',
  openMail: (service) => `Otwórz ${service}`,
  approveStep: 'Następnie pośrednik zdecyduje, czy zatwierdzić zgłoszenie.',
  wrongEmail: 'Błędny adres e-mail? Popraw',
  notYetSettled: 'Termin będzie ustalony dopiero wtedy, gdy pośrednik go zatwierdzi.',
  chooseAnother: 'Wybierz inny termin',

  chosenFull: 'W tym terminie właśnie zabrakło miejsc. Wpisane dane zostały zachowane.',
  chosenClosed: 'Tego terminu nie można już wybrać. Wpisane dane zostały zachowane.',
  nearestTimes: 'Najbliższe wolne terminy',

  findTheHome: 'Jak dojechać',
  floor: (floor) => `Piętro ${floor}`,
  apartment: (number) => `mieszkanie ${number}`,
  showOnMap: 'Pokaż na mapie',
  cannotCome: 'Nie możesz przyjść? Powiadom pośrednika.',

  addToCalendar: 'Dodaj do kalendarza',

  timesFailed: {
    offline: 'Wygląda na to, że nie masz połączenia z internetem. Spróbuj ponownie po połączeniu.',
    timeout: 'Wczytywanie terminów trwa dłużej niż zwykle. Spróbuj ponownie za chwilę.',
    'not-found': 'Nie znaleziono terminów prezentacji tej nieruchomości.',
    'rate-limited': 'Nie udało się teraz wczytać terminów. Odczekaj chwilę i spróbuj ponownie.',
    misconfigured:
      'Nie można teraz wyświetlić tu terminów. Skontaktuj się z pośrednikiem w sprawie prezentacji.',
    'bad-response':
      'Nie można teraz wyświetlić terminów. Spróbuj ponownie za chwilę lub skontaktuj się z pośrednikiem.',
  },
  deviceClock: (now) => `Zegar urządzenia wskazuje: ${now}. Jeśli źle chodzi, może tu brakować terminów.`,
  retry: 'Spróbuj ponownie',
  someUnreadable: 'Niektórych terminów nie można teraz wybrać.',
  mayBeOld: 'Terminy mogły się zmienić.',
  contactBroker: 'Skontaktuj się z pośrednikiem w sprawie prezentacji.',
  noTimeSuits: 'Żaden termin nie pasuje? Skontaktuj się z pośrednikiem.',
  callBroker: (phoneNumber) => `Zadzwoń: ${phoneNumber}`,
  emailBroker: (email) => `Napisz na ${email}`,
  registerInterest: 'Interesuje mnie ta nieruchomość',
};
