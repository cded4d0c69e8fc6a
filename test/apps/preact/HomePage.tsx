import {useRoute} from 'preact-iso';
import {useState} from 'preact/hooks';
import {homes} from '../homes.js';
import {ViewingTimes} from './ViewingTimes.js';

export function HomePage() {
  const {path} = useRoute().params;
  const [isOpen, setOpen] = useState(false);
  const home = homes.find((each) => each.path === path);
  if (!home) return <h1>Sidan finns inte</h1>;
  return (
    <main>
      <h1>{home.address}</h1>
      <button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Visningstider
      </button>
      {isOpen && <ViewingTimes dealId={home.dealId} />}
    </main>
  );
}
