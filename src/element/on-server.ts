import {isServer} from 'lit';

/** True if a server renders the element. Test runners in Node have a document, so they count as browsers. */
export const onServer: boolean =
  // Bundlers drop this code in browser builds, because lit exports a constant `false` there.
  (isServer as boolean) && !(globalThis as {readonly document?: Partial<Document>}).document?.documentElement;
