import {useState} from 'react';
import {ViewingBooker} from 'mspecs-viewing-booker/react';
import {requestedNews, selectedNews, visitor} from '../homes.js';

export function ViewingTimes({dealId}: {dealId: string}) {
  const [news, setNews] = useState('');
  return (
    <>
      <ViewingBooker
        dealId={dealId}
        proxyUrl="/api/mspecs"
        refreshInterval={60}
        consentRequired
        contact={{...visitor}}
        onMspecsSlotSelected={({choice}) => setNews(selectedNews(choice))}
        onMspecsBookingAccepted={() => setNews(requestedNews)}
      >
        <span slot="heading">Välkommen på visning</span>
      </ViewingBooker>
      <p role="status">{news}</p>
    </>
  );
}
