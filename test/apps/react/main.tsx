import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {BrowserRouter, Link, Route, Routes} from 'react-router';
import {homes} from '../homes.js';
import {HomePage} from './HomePage.js';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <BrowserRouter>
      <nav>
        {homes.map(({path, address}) => (
          <Link key={path} to={`/${path}`}>
            {address}
          </Link>
        ))}
      </nav>
      <Routes>
        <Route path="/" element={<h1>Till salu</h1>} />
        <Route path="/:path" element={<HomePage />} />
      </Routes>
    </BrowserRouter>
  </StrictMode>,
);
