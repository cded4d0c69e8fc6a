import type {RequestMessages} from './messages.js';

/** Polish texts of the request form. */
export const messages: RequestMessages = {
  dayAndTime: (day, time) => `${day}, ${time}`,
  chosenTime: 'Wybrany termin',
  changeTime: 'Zmień termin',
  steps: {time: 'Termin', details: 'Dane', confirm: 'Potwierdzenie'},
  formHeading: 'Dane kontaktowe',
  fields: {
    firstName: 'Imię',
    lastName: 'Nazwisko',
    email: 'E-mail',
    phoneNumber: 'Numer telefonu komórkowego',
    consent: 'Zgadzam się, aby pośrednik przetwarzał moje dane.',
  },
  emailHint:
    'Na ten adres wyślemy wiadomość z linkiem do potwierdzenia. Każda osoba potrzebuje własnego adresu.',
  didYouMean: (email) => `Czy chodziło o ${email}?`,
  fieldProblems: {
    firstName: {
      missing: 'Podaj imię.',
      'too-long': 'Imię może mieć najwyżej 60 znaków.',
    },
    lastName: {
      missing: 'Podaj nazwisko.',
      'too-long': 'Nazwisko może mieć najwyżej 60 znaków.',
    },
    email: {
      missing: 'Podaj adres e-mail.',
      'too-long': 'Adres e-mail może mieć najwyżej 80 znaków.',
      malformed: 'Adres e-mail wygląda na nieprawidłowy. Wpisz go w postaci imie@przyklad.pl.',
    },
    phoneNumber: {
      missing: 'Podaj numer telefonu.',
      malformed:
        'Numer telefonu wygląda na nieprawidłowy. Wpisz go ze znakiem + i numerem kierunkowym kraju, na przykład +48\u00a0512\u00a0345\u00a0678.',
      'no-country':
        'Wpisz numer ze znakiem + i numerem kierunkowym kraju, na przykład +48\u00a0512\u00a0345\u00a0678.',
    },
    consent: {missing: 'Zaznacz pole, aby wysłać.'},
  },
  privacyNote: 'Twoje dane trafią do pośrednika.',
  privacyLink: 'Jak przetwarzane są Twoje dane',
  send: 'Wyślij zgłoszenie',
  slowSend: 'To trwa dłużej niż zwykle. Poczekaj, zgłoszenie jest w drodze.',
  requestFailed: {
    offline:
      'Wygląda na to, że nie ma połączenia z internetem, więc nic nie zostało wysłane. Spróbuj ponownie po połączeniu.',
    timeout:
      'Odpowiedź nie nadeszła na czas i nie wiemy, czy zgłoszenie dotarło. Zanim wyślesz je ponownie, sprawdź skrzynkę e-mail.',
    'slot-full': 'Ktoś był szybszy i w tym terminie nie ma już miejsc. Wybierz inny termin.',
    closed: 'Tego terminu nie można już wybrać. Wybierz inny termin.',
    invalid:
      'Zgłoszenie nie zostało przyjęte. Sprawdź dane i wyślij je ponownie lub skontaktuj się z pośrednikiem.',
    'not-found': 'Tego terminu już nie ma. Wybierz inny termin.',
    'rate-limited': 'Wiele osób wysyła teraz zgłoszenia. Odczekaj chwilę i wyślij ponownie.',
    unavailable: 'Nie udało się teraz wysłać zgłoszenia. Spróbuj ponownie za chwilę.',
    misconfigured:
      'Nie można teraz wysłać stąd zgłoszenia. Skontaktuj się z pośrednikiem, aby obejrzeć nieruchomość.',
    'bad-response':
      'Otrzymaliśmy niezrozumiałą odpowiedź i nie wiemy, czy zgłoszenie dotarło. Zanim wyślesz je ponownie, sprawdź skrzynkę e-mail.',
  },
  sendAgain: 'Wyślij ponownie',
  sendAnyway: 'Wyślij mimo to',
  askedBefore:
    'Takie zgłoszenie zostało już wysłane. Jeśli dotarło, otrzymasz e-mail. Zanim wyślesz je ponownie, sprawdź skrzynkę e-mail.',

  requested: 'Dziękujemy! Otrzymaliśmy zgłoszenie.',
  sentStep: 'Zgłoszenie zostało wysłane.',
  confirmStep: (email) => `Otwórz wiadomość wysłaną na adres ${email} i kliknij link, aby potwierdzić.`,
  approveStep: 'Następnie pośrednik rozpatrzy zgłoszenie i je zatwierdzi.',
  wrongEmail: 'Zły adres? Zmień go',
  notYetSettled: 'Termin będzie ustalony dopiero wtedy, gdy pośrednik go zatwierdzi.',
  chooseAnother: 'Wybierz inny termin',

  chosenFull: 'W czasie wpisywania danych zabrakło miejsc w tym terminie. Wpisane dane są nadal tutaj.',
  chosenClosed: 'Tego terminu nie można już wybrać. Wpisane dane są nadal tutaj.',
  nearestTimes: 'Najbliższe wolne terminy',

  interestHeading: 'Zgłoś zainteresowanie',
  sendInterest: 'Wyślij',
  interestRequested: 'Dziękujemy! Otrzymaliśmy zgłoszenie zainteresowania.',
  interestNext: 'Pośrednik zobaczy zgłoszenie i może się odezwać.',

  addToCalendar: 'Dodaj do kalendarza',
  calendarFile: 'Plik kalendarza',
  calendarTitle: (address) => `Oglądanie: ${address}`,
  calendarNote: 'Termin wstępny do czasu potwierdzenia w e-mailu i zatwierdzenia przez pośrednika.',

  timesFailed: {
    offline: 'Wygląda na to, że nie ma połączenia z internetem. Spróbuj ponownie po połączeniu.',
    timeout: 'Wczytywanie terminów trwa wyjątkowo długo. Spróbuj ponownie za chwilę.',
    'not-found': 'Nie znaleziono terminów oglądania tej nieruchomości.',
    'rate-limited': 'Wiele osób przegląda teraz terminy. Spróbuj ponownie za chwilę.',
    misconfigured:
      'Nie można teraz wyświetlić tu terminów. Skontaktuj się z pośrednikiem, aby obejrzeć nieruchomość.',
    'bad-response':
      'Nie można teraz wyświetlić terminów. Spróbuj ponownie za chwilę lub skontaktuj się z pośrednikiem.',
  },
  localTime: (place) => `Wszystkie godziny podano według czasu lokalnego (${place}).`,
  retry: 'Spróbuj ponownie',
  someUnreadable: 'Niektórych terminów nie można teraz wybrać.',
  mayBeOld: 'Terminy mogły się zmienić.',
  contactBroker: 'Skontaktuj się z pośrednikiem, aby obejrzeć nieruchomość.',
  registerInterest: 'Zgłoś zainteresowanie',
};
