import type {FurtherMessages} from './messages.js';

const files: Readonly<Record<string, () => Promise<{readonly messages: FurtherMessages}>>> = {
  en: () => import('./en-further.js'),
  nb: () => import('./no-further.js'),
  da: () => import('./da-further.js'),
  fi: () => import('./fi-further.js'),
  de: () => import('./de-further.js'),
  fr: () => import('./fr-further.js'),
  es: () => import('./es-further.js'),
  pl: () => import('./pl-further.js'),
  uk: () => import('./uk-further.js'),
  ar: () => import('./ar-further.js'),
  fa: () => import('./fa-further.js'),
};

/**
 * Loads the texts of the further ways in a language of the element. Rejects if loading fails. Part of no chunk that every visitor
 * loads.
 *
 * @param language tag of the texts that are shown, such as `en-GB`.
 */
export const loadFurtherTexts = async (language: string): Promise<FurtherMessages> => {
  const load = files[language.replace(/-.*/, '')] ?? (() => import('./sv-further.js'));
  return (await load()).messages;
};
