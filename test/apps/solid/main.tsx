import {Route, Router, type RouteSectionProps} from '@solidjs/router';
import {For} from 'solid-js';
import {render} from 'solid-js/web';
import {homes} from '../homes.js';
import {HomePage} from './HomePage.js';

const Site = (props: RouteSectionProps) => (
  <>
    <nav>
      <For each={homes}>{({path, address}) => <a href={`/${path}`}>{address}</a>}</For>
    </nav>
    {props.children}
  </>
);

render(
  () => (
    <Router root={Site}>
      <Route path="/" component={() => <h1>Till salu</h1>} />
      <Route path="/:path" component={HomePage} />
    </Router>
  ),
  document.getElementById('app')!,
);
