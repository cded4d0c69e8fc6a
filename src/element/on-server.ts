import {isServer} from 'lit';

/** Whether a server renders the element. In a browser's bundle nothing is left of it. */
export const onServer: boolean = isServer;
