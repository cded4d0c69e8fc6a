import type {ListMessages} from './list-messages.js';
import {messages as builtInListTexts} from './sv-list.js';

/** Swedish is built in, so that the default language needs no request. */
export {builtInListTexts};

/** Loads the texts of a language. Each language has exactly one loader, so loaders can be compared. */
export type LoadListTexts = () => Promise<{readonly messages: ListMessages}>;

const norwegian: LoadListTexts = () => import('./no-list.js');
const persian: LoadListTexts = () => import('./fa-list.js');

const loaders: ReadonlyMap<string, LoadListTexts> = new Map([
  ['en', () => import('./en-list.js')],
  ['da', () => import('./da-list.js')],
  ['fi', () => import('./fi-list.js')],
  ['de', () => import('./de-list.js')],
  ['fr', () => import('./fr-list.js')],
  ['es', () => import('./es-list.js')],
  ['pl', () => import('./pl-list.js')],
  ['uk', () => import('./uk-list.js')],
  ['ar', () => import('./ar-list.js')],
  ['no', norwegian],
  ['nb', norwegian],
  ['nn', norwegian],
  ['fa', persian],
  ['prs', persian],
]);

/** Returns the loader for a tag such as `en-GB`; undefined for Swedish, which is built in, and for unknown languages. */
export const listTextsFor = (tag: string): LoadListTexts | undefined =>
  loaders.get(tag.toLowerCase().replace(/[-_].*/, ''));
