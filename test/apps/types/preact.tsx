/** @jsxImportSource preact */
import type {BookingFailedEvent} from 'mspecs-viewing-booker';
import 'mspecs-viewing-booker/preact';

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
    class="wide"
    ref={(element) => void element?.refresh()}
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
