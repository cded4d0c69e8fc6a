import type {Choice} from 'mspecs-viewing-booker';

/** A home with a page on the agent's site. */
export interface Home {
  /** Last segment of its URL. */
  readonly path: string;
  readonly address: string;
  readonly dealId: string;
}

/** Homes for sale, with ids of the simulated Mspecs. */
export const homes: readonly Home[] = [
  {path: 'rasundavagen-4', address: 'Råsundavägen 4', dealId: 'MDAwNHwwMDAwMDAwMDc1NHw1OA..'},
  {path: 'storgatan-12', address: 'Storgatan 12', dealId: 'MDAwNHwwMDAwMDAwMDc2MXw1OA..'},
];

/** A visitor known to the site. */
export const visitor = {
  firstName: 'Eva',
  lastName: 'Exempel',
  email: 'eva@example.com',
  phoneNumber: '070-174 06 05',
};

const clock = new Intl.DateTimeFormat('sv-SE', {timeStyle: 'short', timeZone: 'Europe/Stockholm'});

/** Message of the site after a time is selected. */
export const selectedNews = ({start}: Choice): string =>
  start === undefined ? 'En visning är vald.' : `Du har valt tiden ${clock.format(start)}.`;

/** Message of the site after the request. */
export const requestedNews = 'Glöm inte att bekräfta i mejlet.';
