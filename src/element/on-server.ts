import {isServer} from 'lit';

/** Reports whether a server renders the element: no document is there, whereas test runners in Node have one. */
export const onServer: boolean =
  // lit's build for browsers cannot be imported without one, so a bundle with it keeps nothing of this. Its type is `false`.
  (isServer as boolean) && !(globalThis as {readonly document?: Partial<Document>}).document?.documentElement;
