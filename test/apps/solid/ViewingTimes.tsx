import {createSignal} from 'solid-js';
import 'mspecs-viewing-booker';
import 'mspecs-viewing-booker/solid';
import {requestedNews, selectedNews, visitor} from '../homes.js';

export function ViewingTimes(props: {dealId: string}) {
  const [news, setNews] = createSignal('');
  return (
    <>
      <mspecs-viewing-booker
        deal-id={props.dealId}
        proxy-url="/api/mspecs"
        refresh-interval={60}
        consent-required
        prop:contact={{...visitor}}
        on:mspecs-slot-selected={({choice}) => setNews(selectedNews(choice))}
        on:mspecs-booking-accepted={() => setNews(requestedNews)}
      >
        <span slot="heading">Välkommen på visning</span>
      </mspecs-viewing-booker>
      <p role="status">{news()}</p>
    </>
  );
}
