import {isServer} from 'lit';
import {MspecsViewingList} from './mspecs-viewing-list.js';

const tag = 'mspecs-viewing-list';

// As in define.ts.
if (!(isServer as boolean) || 'customElements' in globalThis) {
  if (customElements.get(tag)) console.warn(`<${tag}> already defined`);
  else customElements.define(tag, MspecsViewingList);
}

declare global {
  interface HTMLElementTagNameMap {
    'mspecs-viewing-list': MspecsViewingList;
  }
}
