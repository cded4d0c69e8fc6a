import {answer, dealOf, evening, mspecs, never, onRequest, slots, withTips} from './deals.js';
import type {Transport} from '../simulator/transport.js';
import type {Driver} from './driver.js';
import {requestStates} from './request-states.js';
import {filled, sent, usual, type State} from './booker-state.js';

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
  ...requestStates,
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
