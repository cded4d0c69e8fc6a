import {useState} from 'preact/hooks';
import 'mspecs-viewing-booker';
import 'mspecs-viewing-booker/preact';
import {requestedNews, selectedNews, visitor} from '../homes.js';

export function ViewingTimes({dealId}: {dealId: string}) {
  const [news, setNews] = useState('');
  return (
    <>
      <mspecs-viewing-booker
        deal-id={dealId}
        proxy-url="/api/mspecs"
        refresh-interval={60}
        consent-required
        contact={{...visitor}}
        onmspecs-slot-selected={({choice}) => setNews(selectedNews(choice))}
        onmspecs-booking-accepted={() => setNews(requestedNews)}
      >
        <span slot="heading">Välkommen på visning</span>
      </mspecs-viewing-booker>
      <p role="status">{news}</p>
    </>
  );
}
