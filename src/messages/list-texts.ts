import type {ListMessages, ListTexts} from './list-messages.js';
import type {TimesMessages} from './messages.js';
import {messages as times} from './sv.js';
import {messages as list} from './sv-list.js';

/** Loads the texts of a language. Each language has exactly one loader, so loaders can be compared. */
export type LoadListTexts = () => Promise<ListTexts>;

/** Swedish is built in, so that the default language needs no request. */
export const builtInListTexts: ListTexts = {...times, ...list};

/** Module of a language: its texts of the list, and those that it shares with the times of a home. */
type ListModule = Promise<{readonly times: TimesMessages; readonly messages: ListMessages}>;

const join = async (loaded: ListModule): Promise<ListTexts> => {
  const {times, messages} = await loaded;
  return {...times, ...messages};
};

const norwegian: LoadListTexts = () => join(import('./no-list.js'));
const persian: LoadListTexts = () => join(import('./fa-list.js'));

const loaders: ReadonlyMap<string, LoadListTexts> = new Map([
  ['en', () => join(import('./en-list.js'))],
  ['da', () => join(import('./da-list.js'))],
  ['fi', () => join(import('./fi-list.js'))],
  ['de', () => join(import('./de-list.js'))],
  ['fr', () => join(import('./fr-list.js'))],
  ['es', () => join(import('./es-list.js'))],
  ['pl', () => join(import('./pl-list.js'))],
  ['uk', () => join(import('./uk-list.js'))],
  ['ar', () => join(import('./ar-list.js'))],
  ['no', norwegian],
  ['nb', norwegian],
  ['nn', norwegian],
  ['fa', persian],
  ['prs', persian],
]);

/** Returns the loader for a tag such as `en-GB`; undefined for Swedish, which is built in, and for unknown languages. */
export const listTextsFor = (tag: string): LoadListTexts | undefined =>
  loaders.get(tag.toLowerCase().replace(/[-_].*/, ''));
