import {MspecsViewingBooker} from './mspecs-viewing-booker.js';

const tag = 'mspecs-viewing-booker';

// Without a DOM (server rendering) there is nothing to register with, and a script loaded twice finds the tag taken.
if ('customElements' in globalThis) {
  if (customElements.get(tag)) console.warn(`<${tag}> is here already`);
  else customElements.define(tag, MspecsViewingBooker);
}

declare global {
  interface HTMLElementTagNameMap {
    'mspecs-viewing-booker': MspecsViewingBooker;
  }
}
