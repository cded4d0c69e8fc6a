/** @jsxImportSource react */
import type {BookingFailedEvent} from 'mspecs-viewing-booker';
import {ViewingBooker} from 'mspecs-viewing-booker/react';

export const booker = (
  <mspecs-viewing-booker
    deal-id="deal"
    proxy-url="/api/mspecs"
    refresh-interval={60}
    consent-required
    slot-id="slot"
    deep-link
    deal={{viewings: []}}
    contact={{firstName: 'Eva'}}
    className="wide"
    ref={(element) => element?.choose({viewingId: 'viewing', slotId: 'slot'})}
    onmspecs-booking-failed={(event: BookingFailedEvent) => console.log(event.reason)}
    onmspecs-slot-selected={({choice}) => console.log(choice.viewingId)}
  >
    <p slot="empty">Ring oss</p>
  </mspecs-viewing-booker>
);

// @ts-expect-error: an attribute is text
export const wrongAttribute = <mspecs-viewing-booker deal-id={1} />;
// @ts-expect-error: a contact has no such field
export const wrongProperty = <mspecs-viewing-booker contact={{name: 'Eva'}} />;
export const wrongEvent = (
  // @ts-expect-error: an event carries what its class says
  <mspecs-viewing-booker onmspecs-slot-selected={(event: Blob) => console.log(event)} />
);

export const component = (
  <ViewingBooker
    dealId="deal"
    proxyUrl="/api/mspecs"
    refreshInterval={60}
    consentRequired
    deal={undefined}
    contact={{firstName: 'Eva'}}
    className="wide"
    ref={(element) => void element?.refresh()}
    onMspecsBookingFailed={(event) => console.log(event.reason)}
  >
    <p slot="empty">Ring oss</p>
  </ViewingBooker>
);

// @ts-expect-error: the property is dealId
export const misspeltProperty = <ViewingBooker dealID="deal" />;
// @ts-expect-error: the event is mspecs-booking-failed
export const misspeltEvent = <ViewingBooker onMspecsBookingFail={() => undefined} />;
// @ts-expect-error: a deal is an object
export const wrongDeal = <ViewingBooker deal="deal" />;
export const wrongComponentEvent = (
  // @ts-expect-error: an event carries what its class says
  <ViewingBooker onMspecsSlotSelected={(event: Blob) => console.log(event)} />
);
