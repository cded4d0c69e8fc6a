import type {RequestMessages, TimesMessages} from './messages.js';
import {messages as swedish} from './sv.js';

interface Dictionary {
  readonly times: () => Promise<{readonly messages: TimesMessages}>;
  readonly request: () => Promise<{readonly messages: RequestMessages}>;
}

const dictionaries = {
  sv: {times: () => Promise.resolve({messages: swedish}), request: () => import('./sv-request.js')},
  en: {times: () => import('./en.js'), request: () => import('./en-request.js')},
} satisfies Readonly<Record<string, Dictionary>>;

/** A language that the element speaks. */
export type Language = keyof typeof dictionaries;

/** Swedish texts are built in: where nothing says otherwise, nothing has to be waited for. */
export const builtIn: {readonly language: Language; readonly messages: TimesMessages} = {
  language: 'sv',
  messages: swedish,
};

/** The language for a tag such as `en-GB`: Swedish for those that are not there. */
export function languageOf(tag: string): Language {
  const language = tag.split('-', 1)[0]?.toLowerCase() ?? '';
  return Object.hasOwn(dictionaries, language) ? (language as Language) : builtIn.language;
}

/** The texts of choosing a time. */
export const loadTimesMessages = async (language: Language): Promise<TimesMessages> =>
  (await dictionaries[language].times()).messages;

/** The texts of sending a request. */
export const loadRequestMessages = async (language: Language): Promise<RequestMessages> =>
  (await dictionaries[language].request()).messages;
