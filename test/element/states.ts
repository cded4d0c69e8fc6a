import {waitUntil} from '@open-wc/testing';
import type {Fault} from '../../demo/simulator/faults.js';
import {publishedDeal} from '../../demo/simulator/published-deal.js';
import {lookSheet} from '../../src/element/look.js';
import {messages as requestTexts} from '../../src/messages/sv-request.js';
import {messages as timesTexts} from '../../src/messages/sv.js';
import {eva, fill, openHouse, pick, visit, type House, type Setup, type Visit} from '../visit.js';

const say = {...requestTexts, ...timesTexts};

/** How a state comes about. */
interface State {
  /** Prepares Mspecs, and says what the page sets on the element. */
  readonly page?: (house: House) => Setup;
  /** What the visitor does and sees; resolves once the state is there. */
  readonly act: (guest: Visit, house: House) => Promise<unknown>;
}

/** What a page sets that shows another home, with these viewings. */
function homeWith({store}: House, addViewings: (dealId: string) => void): Setup {
  const {id} = store.addDeal();
  addViewings(id);
  return {dealId: id, deal: publishedDeal(store, id)};
}

/** As a page does that knows nothing of the home but a viewing's id. */
const byId = ({cut}: House): Setup => ({deal: undefined, viewingId: cut.id});

const withFault =
  (fault: Fault, page: (house: House) => Setup = () => ({})) =>
  (house: House): Setup => {
    house.simulator.faults.add(fault);
    return page(house);
  };

const pickFirst = (guest: Visit): Promise<void> => pick(guest, /^12:00–12:15 2 platser kvar/);

async function send(guest: Visit, contact: Readonly<Record<string, string>> = eva): Promise<void> {
  await pickFirst(guest);
  fill(guest, contact);
  guest.getByRole('button', {name: say.send}).click();
}

/** Every state in which a visitor can find the element. */
export const states = {
  'loading, with the deal': {
    page: withFault({route: 'status', delay: Infinity}),
    act: (guest) => guest.findAllByRole('radio'),
  },
  'loading, without the deal': {
    page: withFault({route: 'status', delay: Infinity}, byId),
    act: (guest) => guest.findByText(say.loading, {ignore: false}),
  },
  times: {act: (guest) => guest.findByText('3 lediga tider')},
  'many days': {
    page: (house) =>
      homeWith(house, (id) => {
        for (const day of [1, 2, 3, 4, 5, 6]) {
          house.store.addSlotViewing(id, {
            start: `2031-06-1${day}T10:00:00Z`,
            slotMinutes: 15,
            slotCount: 2,
            capacity: 2,
            booked: day === 2 ? [2, 2] : [0, 2],
          });
        }
      }),
    act: (guest) => guest.findByRole('group', {name: say.chooseDay}),
  },
  full: {
    page({cut}) {
      for (const slot of cut.slots) slot.booked = slot.capacity;
      return {viewingId: cut.id};
    },
    act: (guest) => guest.findAllByText(say.full),
  },
  empty: {
    page: (house) => homeWith(house, () => undefined),
    act: (guest) => guest.findByText(say.contactBroker),
  },
  'contact the broker': {
    page: (house) =>
      homeWith(house, (id) =>
        house.store.addTimedViewing(id, {
          start: '2031-06-14T10:00:00Z',
          end: '2031-06-14T11:00:00Z',
          description: 'Ring mig.',
          allowExternalBooking: false,
        }),
      ),
    act: (guest) => guest.findByText('Ring mig.'),
  },
  'times not read': {
    page: withFault({route: 'status', status: 400}, byId),
    act: (guest) => guest.findByRole('button', {name: say.retry}),
  },
  'times that may be old': {
    page: withFault({route: 'status', status: 400}),
    act: (guest) => guest.findByRole('button', {name: say.retry}),
  },
  form: {act: pickFirst},
  'form with problems': {
    async act(guest) {
      await send(guest, {'E-post': 'eva@'});
      await guest.findByText(say.fieldProblems.email.malformed);
    },
  },
  'form with consent': {
    page: () => ({consentRequired: true, privacyUrl: '/integritet'}),
    async act(guest) {
      await send(guest);
      await guest.findByText(say.fieldProblems.consent.missing);
    },
  },
  'suggestion of an e-mail address': {
    async act(guest) {
      await pickFirst(guest);
      const email = guest.getByLabelText(say.fields.email);
      email.focus();
      fill(guest, {...eva, 'E-post': 'eva@gmial.com'});
      guest.getByLabelText(say.fields.phoneNumber).focus();
      await guest.findByRole('button', {name: say.didYouMean('eva@gmail.com')});
    },
  },
  'chosen time gone': {
    async act(guest, {cut}) {
      await pickFirst(guest);
      for (const slot of cut.slots) slot.booked = slot.capacity;
      await guest.element.refresh();
      await guest.findByText(say.chosenFull);
    },
  },
  sending: {
    page: withFault({route: 'booking', delay: Infinity}),
    async act(guest) {
      await send(guest);
      await guest.findByRole('button', {name: say.sending});
    },
  },
  failed: {
    page: withFault({route: 'booking', status: 503}),
    async act(guest) {
      await send(guest);
      await guest.findByRole('button', {name: say.sendAgain});
    },
  },
  sent: {
    async act(guest) {
      await send(guest);
      await guest.findByRole('heading', {name: say.requested});
    },
  },
} as const satisfies Record<string, State>;

export type StateName = keyof typeof states;

export const stateNames = Object.keys(states) as StateName[];

/** Puts the element on a page and brings it into a state, its late looks included. */
export async function bringInto(name: StateName): Promise<Visit> {
  const {act, page}: State = states[name];
  const house = openHouse();
  const guest = await visit(house, page?.(house));
  await act(guest, house);
  // The looks follow the times; before those there are none.
  const {adoptedStyleSheets} = guest.element.shadowRoot!;
  if (!name.startsWith('loading')) await waitUntil(() => adoptedStyleSheets.includes(lookSheet), 'looks');
  await guest.element.updateComplete;
  return guest;
}

/** Has the same state in another language, which says which way it is written. */
export async function translate({element, root}: Visit, lang: string): Promise<void> {
  element.lang = lang;
  await waitUntil(() => root.querySelector(`[part=booker][lang=${lang}]`), lang);
  await element.updateComplete;
}

/** What a page looks like that says which colors it has. */
export const pages = {
  light: 'color-scheme: light; background: #fff; color: #1b1b1b',
  dark: 'color-scheme: dark; background: #121212; color: #ededed',
} as const;

export type Scheme = keyof typeof pages;

/** Gives the page around the element other colors. */
export function paintPage({element}: Visit, scheme: Scheme): void {
  element.parentElement!.style.cssText = `${pages[scheme]}; padding: 20px`;
}
