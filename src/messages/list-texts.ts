import type {ListMessages, ListTexts} from './list-messages.js';
import type {TimesMessages} from './messages.js';
import {messages as times} from './sv.js';
import {messages as list} from './sv-list.js';

/** Loads the texts of a language. Each language has exactly one loader, so loaders can be compared. */
export type LoadListTexts = () => Promise<ListTexts>;

/** Swedish is built in, so that the default language needs no request. */
export const builtInListTexts: ListTexts = {...times, ...list};

const join = async (
  times: Promise<{readonly messages: TimesMessages}>,
  list: Promise<{readonly messages: ListMessages}>,
): Promise<ListTexts> => ({...(await times).messages, ...(await list).messages});

const norwegian: LoadListTexts = () => join(import('./no.js'), import('./no-list.js'));
const persian: LoadListTexts = () => join(import('./fa.js'), import('./fa-list.js'));

const loaders: ReadonlyMap<string, LoadListTexts> = new Map([
  ['en', () => join(import('./en.js'), import('./en-list.js'))],
  ['no', norwegian],
  ['nb', norwegian],
  ['nn', norwegian],
  ['da', () => join(import('./da.js'), import('./da-list.js'))],
  ['fi', () => join(import('./fi.js'), import('./fi-list.js'))],
  ['de', () => join(import('./de.js'), import('./de-list.js'))],
  ['fr', () => join(import('./fr.js'), import('./fr-list.js'))],
  ['es', () => join(import('./es.js'), import('./es-list.js'))],
  ['pl', () => join(import('./pl.js'), import('./pl-list.js'))],
  ['uk', () => join(import('./uk.js'), import('./uk-list.js'))],
  ['ar', () => join(import('./ar.js'), import('./ar-list.js'))],
  ['fa', persian],
  ['prs', persian],
]);

/** Returns the loader for a tag such as `en-GB`; undefined for Swedish, which is built in, and for unknown languages. */
export const listTextsFor = (tag: string): LoadListTexts | undefined =>
  loaders.get(tag.toLowerCase().replace(/[-_].*/, ''));
