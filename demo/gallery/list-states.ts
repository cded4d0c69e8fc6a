import type {MspecsViewingList} from '../../src/mspecs-viewing-list.js';
import {answer, never} from './deals.js';
import {dateIn, listOf, manyRows, serving, someRows} from './viewings.js';

/** State of the list that is shown on a card. */
export interface ListState {
  readonly heading: string;
  readonly text: string;
  /** Width in pixels; default the width of the card. */
  readonly width?: number;
  readonly dark?: true;
  /** Fragment of the page's URL. */
  readonly fragment?: string;
  /** Properties to set on the element. */
  readonly set: Partial<MspecsViewingList>;
}

const showing = (rows: Parameters<typeof listOf>[0]) =>
  serving(() => Promise.resolve(Response.json(listOf(rows))));
const some = {transport: showing(someRows)};
const opened = '#home=MDA2';

/** All states of the list, by name in the URL. */
export const listStates: Readonly<Record<string, ListState>> = {
  'list-loading': {
    heading: 'Listan hämtas',
    text: 'Platsen är ungefär så stor som raderna blir.',
    set: {transport: serving(never)},
  },
  list: {heading: 'Kommande visningar', text: 'Tre dagar, varje slags rad.', set: some},
  'list-images': {
    heading: 'Med bilder',
    text: 'Om proxyn lämnar ut dem, och bara där det finns plats.',
    set: {transport: showing(someRows.map((row) => ({...row, image: true})))},
  },
  'list-empty': {
    heading: 'Inga visningar alls',
    text: 'Mäklaren har inget inplanerat.',
    set: {transport: showing([])},
  },
  'list-failed': {
    heading: 'Listan svarar inte',
    text: 'Visningarna gick inte att hämta.',
    set: {transport: serving(answer(503))},
  },
  'list-filtered': {
    heading: 'Urval',
    text: 'En dag i ett område. Urvalet finns i sidans adress.',
    fragment: `#day=${dateIn(5)}&area=Skytteholm`,
    set: some,
  },
  'list-no-match': {
    heading: 'Inget passar urvalet',
    text: 'En knapp leder tillbaka till alla.',
    fragment: '#day=weekend&area=Ulriksdal',
    set: some,
  },
  'list-many': {
    heading: 'Tusen visningar',
    text: 'Hundra visas först, resten på begäran.',
    set: {transport: showing(manyRows)},
  },
  'list-dialog': {
    heading: 'En bostad är öppen',
    text: 'Bokningen i en dialog. Adressen leder dit.',
    fragment: opened,
    set: some,
  },
  'list-rtl': {heading: 'Lista från höger till vänster', text: 'Arabiska.', set: {...some, lang: 'ar'}},
  'list-rtl-dialog': {
    heading: 'Dialog från höger till vänster',
    text: 'Persiska.',
    fragment: opened,
    set: {...some, lang: 'fa'},
  },
  'list-dark': {heading: 'Mörk lista', text: 'Med color-scheme: dark.', dark: true, set: some},
  'list-narrow': {heading: 'Smal lista', text: '240 pixlar.', width: 240, set: some},
};
