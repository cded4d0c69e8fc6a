import {isServer} from 'lit';
import {MspecsViewingBooker} from './mspecs-viewing-booker.js';

const tag = 'mspecs-viewing-booker';

// A server may have no registry, and a second script finds the tag defined. `isServer` is a constant `false` in browser builds.
if (!(isServer as boolean) || 'customElements' in globalThis) {
  if (customElements.get(tag)) console.warn(`<${tag}> already defined`);
  else customElements.define(tag, MspecsViewingBooker);
}

declare global {
  interface HTMLElementTagNameMap {
    'mspecs-viewing-booker': MspecsViewingBooker;
  }
}
