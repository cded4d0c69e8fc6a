/**
 * Tags the templates that a server renders, too. Not lit's own, because bundlers for workers resolve lit to its browser build, which
 * needs a `document`. The script-tag build replaces this file by lit, which it contains anyway.
 */
export {html, nothing} from './standalone-html.js';
