import {render} from 'preact';
import {LocationProvider, Route, Router} from 'preact-iso';
import {homes} from '../homes.js';
import {HomePage} from './HomePage.js';

const Start = () => <h1>Till salu</h1>;

render(
  <LocationProvider>
    <nav>
      {homes.map(({path, address}) => (
        <a key={path} href={`/${path}`}>
          {address}
        </a>
      ))}
    </nav>
    <Router>
      <Route path="/" component={Start} />
      <Route path="/:path" component={HomePage} />
    </Router>
  </LocationProvider>,
  document.getElementById('app')!,
);
