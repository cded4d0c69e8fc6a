import {useParams} from '@solidjs/router';
import {createSignal, Show} from 'solid-js';
import {homes} from '../homes.js';
import {ViewingTimes} from './ViewingTimes.js';

export function HomePage() {
  const params = useParams();
  const [isOpen, setOpen] = createSignal(false);
  const home = () => homes.find(({path}) => path === params['path']);
  return (
    <Show when={home()} fallback={<h1>Sidan finns inte</h1>}>
      {(found) => (
        <main>
          <h1>{found().address}</h1>
          <button aria-expanded={isOpen()} onClick={() => setOpen(!isOpen())}>
            Visningstider
          </button>
          <Show when={isOpen()}>
            <ViewingTimes dealId={found().dealId} />
          </Show>
        </main>
      )}
    </Show>
  );
}
