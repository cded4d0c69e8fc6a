import 'mspecs-viewing-booker/vue';
import type {GlobalComponents} from 'vue';

type Props = InstanceType<GlobalComponents['mspecs-viewing-booker']>['$props'];

export const props: Props = {
  dealId: 'deal',
  'proxy-url': '/api/mspecs',
  refreshInterval: 60,
  'slot-id': 'slot',
  deepLink: true,
  contact: {firstName: 'Eva'},
  class: 'wide',
  onMspecsBookingFailed: (event) => console.log(event.reason),
};

// @ts-expect-error: an attribute is text
export const wrongAttribute: Props = {'deal-id': 1};
// @ts-expect-error: a contact has no such field
export const wrongProperty: Props = {contact: {name: 'Eva'}};
// @ts-expect-error: an event carries what its class says
export const wrongEvent: Props = {onMspecsSlotSelected: ({reason}) => console.log(reason)};
