import type {Choice} from 'mspecs-viewing-booker';

/** A home that the agent's site has a page for. */
export interface Home {
  /** The last part of its page's address. */
  readonly path: string;
  readonly address: string;
  readonly dealId: string;
}

/** What the site has for sale: the ids are those of the demo's Mspecs. */
export const homes: readonly Home[] = [
  {path: 'rasundavagen-4', address: 'Råsundavägen 4', dealId: 'MDAwNHwwMDAwMDAwMDc1NHw1OA..'},
  {path: 'storgatan-12', address: 'Storgatan 12', dealId: 'MDAwNHwwMDAwMDAwMDc1NXw1OA..'},
];

/** Whom the site knows already. */
export const visitor = {
  firstName: 'Eva',
  lastName: 'Exempel',
  email: 'eva@example.com',
  phoneNumber: '070-174 06 05',
};

const clock = new Intl.DateTimeFormat('sv-SE', {timeStyle: 'short', timeZone: 'Europe/Stockholm'});

/** What the site says once a time is chosen. */
export const selectedNews = ({start}: Choice): string =>
  start === undefined ? 'En visning är vald.' : `Du har valt tiden ${clock.format(start)}.`;

/** What the site says once it is asked for. */
export const requestedNews = 'Glöm inte att bekräfta i mejlet.';
