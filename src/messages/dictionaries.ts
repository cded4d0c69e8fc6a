import type {Dictionary} from './messages.js';
import {loadRequest, messages} from './sv.js';

/** Loads a language. Each language has exactly one loader, so loaders can be compared. */
export type LoadDictionary = () => Promise<Dictionary>;

/** Swedish is built in, so that the default language needs no request. */
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
 * Returns the loader for a tag such as `en-GB`, ignoring its region; undefined for Swedish, which is built in, and for unknown
 * languages.
 */
export const dictionaryFor = (tag: string): LoadDictionary | undefined =>
  dictionaries.get(tag.toLowerCase().replace(/[-_].*/, ''));
