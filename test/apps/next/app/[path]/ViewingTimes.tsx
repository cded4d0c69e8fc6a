'use client';

import {useState} from 'react';
import 'mspecs-viewing-booker';
import 'mspecs-viewing-booker/react';
import {requestedNews, selectedNews, visitor} from '../../../homes';

export function ViewingTimes({dealId, deal}: {dealId: string; deal: object}) {
  const [news, setNews] = useState('');
  return (
    <>
      <mspecs-viewing-booker
        deal-id={dealId}
        deal={deal}
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
