import {builtIn, dictionaryFor} from '../../src/messages/dictionaries.js';
import {loadFurtherTexts} from '../../src/messages/further-texts.js';

/**
 * Traits of the texts in each language:
 *
 * - `foreign`: telltale characters of other languages.
 * - `booked`: words for a confirmed booking.
 * - `decides`: the broker has a choice.
 * - `confirm`: the visitor's step, which never names the broker's.
 * - `mail`: words for the link, the email and its inbox.
 * - `otherAddress`: the form of address that the language does not use.
 * - `dayAndTime`: a day with a time.
 */
export const languages = {
  sv: {
    foreign: /[æøßñł]/i,
    booked: /bok(a|n)|reserv/i,
    decides: /avgör .* om /,
    confirm: /bekräft/i,
    mail: /länk|mejl|inkorg|skräppost/i,
    otherAddress: /(?<!\p{L})(ni|er|ert|era)(?!\p{L})/iu,
    dayAndTime: '⟨1⟩ kl.\u00a0⟨2⟩',
  },
  en: {
    foreign: /[åäöæøéßñł]/i,
    booked: /book|reserv/i,
    decides: /decides whether/,
    confirm: /confirm/i,
    mail: /link|email|inbox|spam/i,
    otherAddress: /\b(thou|one’s|ye)\b/i,
    dayAndTime: '⟨1⟩, ⟨2⟩',
  },
  no: {
    foreign: /[äößñł]/i,
    booked: /book|bestil|reserv/i,
    decides: /avgjør .* om /,
    confirm: /bekreft/i,
    mail: /lenke|e-post|innboks|søppelpost/i,
    otherAddress: /(?<!\p{L})(Deres|Dem)(?!\p{L})/u,
    dayAndTime: '⟨1⟩ kl.\u00a0⟨2⟩',
  },
  da: {
    foreign: /[äößñł]/i,
    booked: /book|bestil|reserv/i,
    decides: /afgør .* om /,
    confirm: /bekræft/i,
    mail: /link|e-mail|indbakke|spam/i,
    otherAddress: /(?<!\p{L})(Deres|Dem)(?!\p{L})/u,
    dayAndTime: '⟨1⟩ kl.\u00a0⟨2⟩',
  },
  fi: {
    foreign: /[åæøßñł]/i,
    booked: /vara[ut]|buka/i,
    decides: /päättää, saatko/,
    confirm: /vahvist/i,
    mail: /linkk|sähköpost|roskapost/i,
    otherAddress: /(?<!\p{L})te(?!\p{L})|teidän|teille|(ette|itte|nne)(?!\p{L})/iu,
    dayAndTime: '⟨1⟩ klo\u00a0⟨2⟩',
  },
  de: {
    foreign: /[åæøñł]/i,
    booked: /buch|reserv/i,
    decides: /entscheidet .* ob /,
    confirm: /bestätig/i,
    mail: /link|e-mail|postfach|spam/i,
    otherAddress: /(?<!\p{L})(du|dich|dir|dein\p{L}*)(?!\p{L})/iu,
    dayAndTime: '⟨1⟩, ⟨2⟩\u00a0Uhr',
  },
  fr: {
    foreign: /[åäöæøßñł]/i,
    booked: /réserv|book/i,
    decides: /décide .* s’il /,
    confirm: /confirm/i,
    mail: /lien|e-mail|boîte|indésirable/i,
    otherAddress: /(?<!\p{L})(tu|te|toi|ton|ta|tes)(?!\p{L})/iu,
    dayAndTime: '⟨1⟩, ⟨2⟩',
  },
  es: {
    foreign: /[åäöæøßł]/i,
    booked: /reserv/i,
    decides: /decidirá si /,
    confirm: /confirm(a|e)/i,
    mail: /enlace|correo|bandeja|spam/i,
    otherAddress: /usted|(?<!\p{L})(elija|escriba|revise|espere|inténtelo|contacte|marque|abra)(?!\p{L})/iu,
    dayAndTime: '⟨1⟩, ⟨2⟩',
  },
  pl: {
    foreign: /[åäöæøßñ]/i,
    booked: /rezerw/i,
    decides: /zdecyduje, czy/,
    confirm: /potwierd/i,
    mail: /link|e-mail|skrzynk|spam/i,
    otherAddress: /(?<!\p{L})(pan|pana|pani|państw\p{L}*)(?!\p{L})/iu,
    dayAndTime: '⟨1⟩, godz.\u00a0⟨2⟩',
  },
  uk: {
    foreign: /[a-zыэъё]/i,
    booked: /брон|резерв/i,
    decides: /вирішить, чи/,
    confirm: /підтвер/i,
    mail: /посилан|лист|пошт|спам/i,
    otherAddress: /(?<!\p{L})(ти|тебе|тобі|тво\p{L}+|обери|введи|спробуй|перевір)(?!\p{L})/iu,
    dayAndTime: '⟨1⟩, ⟨2⟩',
  },
  ar: {
    foreign: /[a-zپچگیک]/i,
    booked: /حجز/,
    decides: /يقرّر .* أو /,
    confirm: /تأكيد|تؤكد/,
    mail: /رابط|بريد|للتأكيد/,
    otherAddress: /\p{L}كم(?!\p{L})|(حاولوا|اختاروا|أدخلوا)/u,
    dayAndTime: '⟨1⟩، ⟨2⟩',
  },
  fa: {
    foreign: /[a-zيكة]/i,
    booked: /رزرو/,
    decides: /تصمیم .*یا نه/,
    confirm: /تأیید/,
    mail: /پیوند|ایمیل|هرزنامه/,
    otherAddress: /(?<!\p{L})(تو|تان|کن|ببین)(?!\p{L})/u,
    dayAndTime: '⟨1⟩، ساعت\u00a0⟨2⟩',
  },
} as const;
/** Name of a language. */
export type Language = keyof typeof languages;
/** Names of the languages. */
export const names = Object.keys(languages) as Language[];

/** Loads all texts of a language. */
export async function load(language: string) {
  const dictionary = (await dictionaryFor(language)?.()) ?? builtIn;
  const {messages: request} = await dictionary.loadRequest();
  return {times: dictionary.messages, request, further: await loadFurtherTexts(dictionary.messages.language)};
}

/** Returns a text with Western digits. */
export const latinDigits = (text: string) =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
