'use client';

import {useState} from 'react';
import type {Home} from '../../../homes';
import {ViewingTimes} from './ViewingTimes';

export function HomePage({home, deal}: {home: Home; deal: object}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <main>
      <h1>{home.address}</h1>
      <button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Visningstider
      </button>
      {isOpen && <ViewingTimes dealId={home.dealId} deal={deal} />}
    </main>
  );
}
