import {MspecsViewingBooker} from './mspecs-viewing-booker.js';

const tag = 'mspecs-viewing-booker';

// A server has no registry, and a second script finds the tag defined.
if ('customElements' in globalThis) {
  if (customElements.get(tag)) console.warn(`<${tag}> already defined`);
  else customElements.define(tag, MspecsViewingBooker);
}

declare global {
  interface HTMLElementTagNameMap {
    'mspecs-viewing-booker': MspecsViewingBooker;
  }
}
