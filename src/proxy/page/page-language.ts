import {builtIn, dictionaryFor} from '../../messages/dictionaries.js';
import {loadFurtherTexts} from '../../messages/further-texts.js';
import type {Messages} from '../../messages/messages.js';
import {pageMessages, type PageMessages} from './page-messages.js';

/** All texts of the booking page in one language. */
export type PageTexts = Messages & PageMessages;

/** Loads the texts in the first supported language of a visitor; else in Swedish. */
export async function loadTexts(tags: readonly string[]): Promise<PageTexts> {
  const tag = tags.find((each) => isSwedish(each) || dictionaryFor(each)) ?? 'sv';
  const load = dictionaryFor(tag);
  const dictionary = load ? await load() : builtIn;
  const {language} = dictionary.messages;
  const [{messages}, further] = await Promise.all([dictionary.loadRequest(), loadFurtherTexts(language)]);
  const [subtag = ''] = language.split('-');
  return {...further, ...messages, ...dictionary.messages, ...(pageMessages[subtag] ?? pageMessages.sv)};
}

const isSwedish = (tag: string): boolean => /^sv([-_]|$)/i.test(tag);

/** Returns a tag if it is that of a supported language. */
export const supported = (tag: string | null): string | undefined =>
  tag && tag.length <= 35 && /^[\w-]+$/.test(tag) && (isSwedish(tag) || dictionaryFor(tag)) ? tag : undefined;

/** Returns the tags of an `Accept-Language` header, the preferred one first. */
export const acceptedLanguages = (header = ''): readonly string[] =>
  header
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((text) => text.trim());
      const quality = parameters.find((text) => text.startsWith('q='))?.slice(2) ?? '1';
      return {tag, quality: Number(quality)};
    })
    .filter(({quality}) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({tag}) => tag);
