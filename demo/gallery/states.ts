import type {MspecsViewingBooker} from '../../src/mspecs-viewing-booker.js';
import {
  answer,
  captchaRefused,
  dealOf,
  evening,
  filledAfterRequest,
  mspecs,
  never,
  onRequest,
  slots,
  withTips,
} from './deals.js';
import type {Transport} from '../simulator/transport.js';
import type {Driver} from './driver.js';

/** State shown on a card. */
export interface State {
  readonly heading: string;
  readonly text: string;
  /** Width in pixels; default the width of the card. */
  readonly width?: number;
  readonly dark?: true;
  /** Properties to set on the element. */
  readonly set?: Partial<MspecsViewingBooker>;
  /** Actions of the visitor to reach the state. */
  readonly act?: (visitor: Driver) => Promise<void>;
}

const usual = dealOf(slots(4, [2, 0, 4, 4, 1, 4]), evening(7));
const withMessage = {...usual, message: true};
const filled = async (visitor: Driver) => {
  await visitor.pick();
  await visitor.fill();
};
const filledWithCaptcha = async (visitor: Driver) => {
  visitor.addCaptcha();
  await visitor.pick();
  await visitor.findCaptcha();
  await visitor.fill();
};
const messageLabel = '.message summary';
const adam = {firstName: 'Adam', email: 'adam@example.com', phoneNumber: '070-174 06 06'};
const sent = async (visitor: Driver) => {
  await filled(visitor);
  await visitor.send();
};

/** Through a proxy, which orders tips. Its URL differs in each state, because elements with the same URL share stored keys. */
const tipping = (name: string) => ({deal: withTips(usual), proxyUrl: `/nowhere/${name}`});
const interested = async (visitor: Driver) => {
  await visitor.openInterest();
  await visitor.fill();
};
const tipped = async (visitor: Driver) => {
  await interested(visitor);
  await visitor.orderTips();
  await visitor.send();
};
const onTips =
  (response: Transport): Transport =>
  (input, init) =>
    (new URL(input instanceof Request ? input.url : input).pathname.endsWith('/matching')
      ? response
      : answer(202))(input, init);

/** All states of the element, by name in the URL. */
export const states: Readonly<Record<string, State>> = {
  loading: {
    heading: 'Hämtar',
    text: 'Sidan har bostaden, status hämtas.',
    set: {deal: usual, transport: mspecs(never)},
  },
  skeleton: {
    heading: 'Hämtar allt',
    text: 'Bara adressen till bostaden är känd.',
    set: {dealUrl: '/bostad.json', transport: mspecs(never)},
  },
  times: {heading: 'Lediga tider', text: 'Två dagar, en fullbokad tid.', set: {deal: usual}},
  days: {
    heading: 'Många dagar',
    text: 'Fler än fyra dagar visas i en rad.',
    set: {deal: dealOf(...[2, 3, 4, 5, 6, 7, 8, 9].map((days) => slots(days, [days % 3, 2, 0, days % 2])))},
  },
  one: {
    heading: 'En enda tid',
    text: 'Inget att välja: formuläret visas direkt.',
    set: {deal: dealOf(evening(3))},
  },
  full: {heading: 'Fullbokat', text: 'Alla platser är tagna.', set: {deal: dealOf(slots(3, [0, 0, 0, 0]))}},
  empty: {heading: 'Inga visningar', text: 'Mäklaren står kvar.', set: {deal: dealOf()}},
  broker: {
    heading: 'Kontakta mäklaren',
    text: 'Visning efter överenskommelse.',
    set: {deal: dealOf(onRequest)},
  },
  numbered: {
    heading: 'Bara id:n',
    text: 'Sidan har ingen bostadsdata, så tiderna är numrerade.',
    set: {
      viewingId: 'V',
      transport: mspecs(
        answer(
          200,
          '{"A":{"numberOfBooked":0,"fullyBooked":false},"B":{"numberOfBooked":2,"fullyBooked":true}}',
        ),
      ),
    },
  },
  unavailable: {
    heading: 'Svarar inte',
    text: 'Tiderna gick inte att hämta.',
    set: {dealUrl: '/bostad.json', transport: mspecs(answer(400))},
  },
  old: {
    heading: 'Kan ha ändrats',
    text: 'Bostaden är känd, men inte vad som är ledigt nu.',
    set: {deal: usual, transport: mspecs(answer(400))},
  },
  form: {
    heading: 'Formuläret',
    text: 'En tid är vald.',
    set: {deal: usual},
    act: (visitor) => visitor.pick(),
  },
  problems: {
    heading: 'Något saknas',
    text: 'Varje fält säger vad som ska rättas.',
    set: {deal: usual},
    act: async (visitor) => {
      await visitor.pick();
      await visitor.fill({lastName: '', email: 'eva@exempel', phoneNumber: '12'});
      await visitor.send();
    },
  },
  suggestion: {
    heading: 'Förslag',
    text: 'Adressen ser ut som ett skrivfel.',
    set: {deal: usual},
    act: async (visitor) => {
      await visitor.pick();
      await visitor.fill({email: 'eva@gmial.com'});
    },
  },
  consent: {
    heading: 'Samtycke',
    text: 'Med privacy-url och consent-required.',
    set: {deal: usual, privacyUrl: '/integritet', consentRequired: true},
    act: filled,
  },
  captcha: {
    heading: 'Kontroll',
    text: 'Sidans egen captcha ovanför knappen.',
    set: {deal: usual, proxyUrl: '/nowhere/captcha'},
    act: filledWithCaptcha,
  },
  'captcha-missing': {
    heading: 'Kontrollen saknas',
    text: 'Skickat innan kontrollen var klar: inget har gått iväg.',
    set: {deal: usual, proxyUrl: '/nowhere/captcha-missing'},
    act: async (visitor) => {
      await filledWithCaptcha(visitor);
      await visitor.send();
    },
  },
  'captcha-refused': {
    heading: 'Kontrollen gick inte igenom',
    text: 'Proxyn godtog inte svaret, och det skrivna finns kvar.',
    set: {deal: usual, proxyUrl: '/nowhere/captcha-refused', transport: captchaRefused},
    act: async (visitor) => {
      await filledWithCaptcha(visitor);
      visitor.solveCaptcha();
      await visitor.send();
    },
  },
  sending: {
    heading: 'Skickar',
    text: 'Efter sex sekunder visas att det tar tid.',
    set: {deal: usual, transport: mspecs(undefined, never)},
    act: sent,
  },
  taken: {
    heading: 'Någon hann före',
    text: 'Allt som skrivits finns kvar.',
    set: {
      deal: usual,
      transport: mspecs(undefined, () =>
        Promise.resolve(
          Response.json(
            {reason: 'slot-full'},
            {status: 409, headers: {'content-type': 'application/problem+json'}},
          ),
        ),
      ),
    },
    act: sent,
  },
  failed: {
    heading: 'Gick inte att skicka',
    text: 'Besökaren avgör om det ska skickas igen.',
    set: {deal: usual, transport: mspecs(undefined, answer(503))},
    act: sent,
  },
  requested: {heading: 'Skickat', text: 'Vad som hänt och vad som är kvar.', set: {deal: usual}, act: sent},
  message: {
    heading: 'Meddelande',
    text: 'Genom en proxy som tar emot ett meddelande till mäklaren.',
    set: {deal: withMessage, proxyUrl: '/nowhere/message'},
    act: async (visitor) => {
      await filled(visitor);
      await visitor.press(messageLabel);
      await visitor.write('Vi kommer med barnvagn. Finns det hiss?');
    },
  },
  'message-too-long': {
    heading: 'För långt meddelande',
    text: 'Det skrivna finns kvar, och det syns hur mycket som ska bort.',
    set: {deal: withMessage, proxyUrl: '/nowhere/message-too-long'},
    act: async (visitor) => {
      await filled(visitor);
      await visitor.press(messageLabel);
      await visitor.write('Vi undrar över hissen. '.repeat(23).trim());
      await visitor.send();
    },
  },
  'second-person': {
    heading: 'En person till',
    text: 'Samma tid, egna uppgifter.',
    set: {deal: usual},
    act: async (visitor) => {
      await sent(visitor);
      await visitor.press('.companion button');
    },
  },
  'both-requested': {
    heading: 'Två förfrågningar',
    text: 'Var och en bekräftar i sitt eget mejl.',
    set: {deal: dealOf(slots(4, [4, 0, 4, 4, 1, 4]))},
    act: async (visitor) => {
      await sent(visitor);
      await visitor.press('.companion button');
      await visitor.fill(adam);
      await visitor.send();
    },
  },
  'no-seat': {
    heading: 'Ingen plats för en till',
    text: 'Tiden fylldes medan den andra personen skrev.',
    set: {deal: usual, transport: filledAfterRequest('{"S4-0":{"numberOfBooked":3,"fullyBooked":false}}')},
    act: async (visitor) => {
      await sent(visitor);
      await visitor.press('.companion button');
      await visitor.fill(adam);
    },
  },
  again: {
    heading: 'En gång till',
    text: 'Samma tid är redan vald en gång i samma flik.',
    set: {deal: usual},
    act: async (visitor) => {
      await sent(visitor);
      await visitor.chooseAnother();
      await visitor.pick();
    },
  },
  'link-full': {
    heading: 'Länk till en fullbokad tid',
    text: 'Med slot-id. De närmaste lediga tiderna föreslås.',
    set: {deal: usual, slotId: 'S4-1'},
  },
  'link-passed': {
    heading: 'Länk till en tid som varit',
    text: 'Tiden finns i bostaden, men har passerat.',
    set: {deal: dealOf(slots(-1, [4]), slots(4, [2, 0, 4])), slotId: 'S-1-0'},
  },
  'link-unknown': {
    heading: 'Länk till en okänd tid',
    text: 'Tiden har flyttats eller tagits bort.',
    set: {deal: usual, slotId: 'X'},
  },
  'link-copied': {
    heading: 'Länken kopierad',
    text: 'Med deep-link kan en begärd tid delas.',
    set: {deal: usual, deepLink: true},
    act: async (visitor) => {
      await sent(visitor);
      await visitor.share();
    },
  },
  'link-shown': {
    heading: 'Länken att kopiera',
    text: 'I en webbläsare som varken delar eller kopierar.',
    set: {deal: usual, deepLink: true},
    act: async (visitor) => {
      await sent(visitor);
      await visitor.share(false);
    },
  },
  calendar: {
    heading: 'Kalendern',
    text: 'En preliminär tid, med påminnelse.',
    set: {deal: usual},
    act: async (visitor) => {
      await sent(visitor);
      await visitor.press('.calendar button');
    },
  },
  interest: {
    heading: 'Passar ingen tid?',
    text: 'Intresse kan anmälas även när det finns lediga tider.',
    set: tipping('interest'),
    act: (visitor) => visitor.unfold(),
  },
  tips: {
    heading: 'Tips om liknande bostäder',
    text: 'Sökprofilen visas innan den skickas.',
    set: tipping('tips'),
    act: interested,
  },
  registered: {
    heading: 'Intresset är anmält',
    text: 'Utan tips.',
    set: tipping('registered'),
    act: async (visitor) => {
      await interested(visitor);
      await visitor.send();
    },
  },
  tipped: {
    heading: 'Tipsen är beställda',
    text: 'Intresset och sökprofilen kom fram.',
    set: tipping('tipped'),
    act: tipped,
  },
  untipped: {
    heading: 'Bara intresset kom fram',
    text: 'Sökprofilen kan skickas igen.',
    set: {...tipping('untipped'), transport: mspecs(undefined, onTips(answer(503)))},
    act: tipped,
  },
  rtl: {heading: 'Höger till vänster', text: 'Arabiska.', set: {deal: usual, lang: 'ar'}},
  'rtl-form': {
    heading: 'Formulär på persiska',
    text: 'E-post och telefon skrivs från vänster.',
    set: {deal: usual, lang: 'fa'},
    act: filled,
  },
  dark: {heading: 'Mörkt', text: 'Med color-scheme: dark.', dark: true, set: {deal: usual}},
  'dark-form': {
    heading: 'Mörkt formulär',
    text: 'Samma färger, omräknade.',
    dark: true,
    set: {deal: usual},
    act: filled,
  },
  narrow: {heading: 'Smalt', text: '240 pixlar.', width: 240, set: {deal: usual}},
};
