import {html, render} from 'lit';
import {states} from './states.js';

const cards = Object.entries(states).map(
  ([name, {heading, text}]) => html`
    <section class="card" id=${name} aria-labelledby="${name}-heading">
      <h2 id="${name}-heading">${heading}</h2>
      <p>${text}</p>
      <iframe src="/demo/gallery/state.html?state=${name}" title=${heading} loading="lazy"></iframe>
    </section>
  `,
);
render(cards, document.querySelector('main') as HTMLElement);
