import 'mspecs-viewing-booker/svelte';
import type {SvelteHTMLElements} from 'svelte/elements';

type Props = SvelteHTMLElements['mspecs-viewing-booker'];

export const props: Props = {
  'deal-id': 'deal',
  'refresh-interval': 60,
  contact: {firstName: 'Eva'},
  class: 'wide',
  'onmspecs-booking-failed': (event) => console.log(event.reason),
};

// @ts-expect-error: an attribute is text
export const wrongAttribute: Props = {'deal-id': 1};
// @ts-expect-error: a contact has no such field
export const wrongProperty: Props = {contact: {name: 'Eva'}};
// @ts-expect-error: an event carries what its class says
export const wrongEvent: Props = {'onmspecs-slot-selected': ({reason}) => console.log(reason)};
