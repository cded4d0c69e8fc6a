import type {Dictionary} from './messages.js';
import {loadRequest, messages} from './sv.js';

/** Loads a language. The same language is always loaded by the same function. */
export type LoadDictionary = () => Promise<Dictionary>;

/** Swedish is built in: where nothing says otherwise, nothing has to be waited for. */
export const builtIn: Dictionary = {messages, loadRequest};

const norwegian: LoadDictionary = () => import('./no.js');
const persian: LoadDictionary = () => import('./fa.js');

const dictionaries: ReadonlyMap<string, LoadDictionary> = new Map([
  ['en', () => import('./en.js')],
  ['no', norwegian],
  ['nb', norwegian],
  ['nn', norwegian],
  ['da', () => import('./da.js')],
  ['fi', () => import('./fi.js')],
  ['de', () => import('./de.js')],
  ['fr', () => import('./fr.js')],
  ['es', () => import('./es.js')],
  ['pl', () => import('./pl.js')],
  ['uk', () => import('./uk.js')],
  ['ar', () => import('./ar.js')],
  ['fa', persian],
  ['prs', persian],
]);

/**
 * What loads the language for a tag such as `en-GB`, whatever its region; undefined for Swedish, which is built in, and for
 * languages that are not there.
 */
export const dictionaryFor = (tag: string): LoadDictionary | undefined =>
  dictionaries.get(tag.toLowerCase().replace(/[-_].*/, ''));
