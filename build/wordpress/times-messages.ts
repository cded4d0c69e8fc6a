import {timeFormat} from '../../src/booking/time/time-format.js';
import {builtIn, dictionaryFor} from '../../src/messages/dictionaries.js';
import type {PluralForms, TimesMessages} from '../../src/messages/messages.js';
import {plural} from '../../src/messages/plural.js';
import {optionLabel} from '../../src/messages/option-label.js';

/** Languages of the element. */
const languages = ['sv', 'en', 'no', 'da', 'fi', 'de', 'fr', 'es', 'pl', 'uk', 'ar', 'fa'];
const hour = 3_600_000;
const day = 24 * hour;
const sunday = Date.UTC(2026, 0, 4);

/** Texts of a language as PHP writes times with them: days and times of day as parts, because a server may have no `Intl`. */
async function textsOf(name: string) {
  const {messages} = (await dictionaryFor(name)?.()) ?? builtIn;
  const format = timeFormat(messages.language, 'UTC');
  const {weekdays, months, pattern, digits} = partsOf(messages.language);
  const separator = format.time(sunday + 12 * hour).replaceAll(/\p{Nd}/gu, '');
  const counts = Array.from({length: 201}, (_, count) =>
    new Intl.PluralRules(messages.language).select(count),
  );
  const texts = {
    name: nameOf(messages.language),
    language: messages.language.split('-u-')[0] ?? '',
    direction: messages.direction,
    digits: digits === '0123456789' ? '' : digits,
    weekdays,
    months,
    day: pattern,
    separator,
    range: messages.timeRange('{start}', '{end}'),
    rangeToOtherDay: messages.timeRangeToOtherDay('{start}', '{end}', '{day}'),
    plural: counts,
    timesLoaded: formsOf(messages.timesLoaded, counts),
    seatsLeft: formsOf(messages.seatsLeft, counts),
    heading: messages.heading,
    open: messages.open,
    full: messages.full,
    closed: messages.closed,
    dayOnly: messages.dayOnly,
    unknownTime: messages.unknownTime,
    empty: messages.empty,
    proceed: messages.proceed,
    localTime: messages.localTime('%s'),
  };
  assertSame(texts, messages);
  return texts;
}

type Texts = Awaited<ReturnType<typeof textsOf>>;

const nameOf = (language: string): string => {
  const name =
    new Intl.DisplayNames(language, {type: 'language'}).of(language.split('-u-')[0] ?? '') ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
};

const formsOf = (forms: PluralForms, counts: readonly Intl.LDMLPluralRule[]): Record<string, string> =>
  Object.fromEntries(
    [...new Set(counts)].map((category) => [category, (forms[category] ?? forms.other)('%s')]),
  );

/** Takes a written day apart: `{w} {d} {m}`. */
function partsOf(language: string) {
  const formatter = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const partAt = (instant: number, type: string) =>
    formatter.formatToParts(instant).find((part) => part.type === type)?.value ?? '';
  const names: Readonly<Record<string, string>> = {weekday: '{w}', day: '{d}', month: '{m}'};
  return {
    weekdays: Array.from({length: 7}, (_, index) => partAt(sunday + index * day, 'weekday')),
    months: Array.from({length: 12}, (_, index) => partAt(Date.UTC(2026, index, 15), 'month')),
    pattern: formatter
      .formatToParts(sunday)
      .map(({type, value}) => names[type] ?? value)
      .join(''),
    digits: new Intl.NumberFormat(language, {useGrouping: false, minimumIntegerDigits: 10}).format(
      123_456_789,
    ),
  };
}

/** Fails if PHP would write a day, a time or a count of seats in another way than the element. */
function assertSame(texts: Texts, messages: TimesMessages): void {
  const format = timeFormat(messages.language, 'UTC');
  const inDigits = (number: number | string) =>
    String(number).replaceAll(/\d/g, (digit) => texts.digits.charAt(Number(digit)) || digit);
  const equal = (actual: string, expected: string) => {
    if (actual !== expected) throw new Error(`PHP would write "${actual}" instead of "${expected}"`);
  };
  for (let at = sunday; at < sunday + 366 * day; at += day) {
    const date = new Date(at);
    const written = texts.day
      .replace('{w}', texts.weekdays[date.getUTCDay()] ?? '')
      .replace('{m}', texts.months[date.getUTCMonth()] ?? '')
      .replace('{d}', inDigits(date.getUTCDate()));
    equal(written, format.day(at));
  }
  const clock = (at: number) => {
    const [hours = '', minutes = ''] = new Date(at).toISOString().slice(11, 16).split(':');
    return inDigits(hours) + texts.separator + inDigits(minutes);
  };
  for (let at = sunday; at < sunday + day; at += hour / 4) {
    const range = texts.range.replace('{start}', clock(at)).replace('{end}', clock(at + hour / 4));
    if (at + hour / 4 < sunday + day)
      equal(range, optionLabel({start: at, end: at + hour / 4}, messages, format));
  }
  texts.plural.forEach((category, count) => {
    if (count > 0)
      equal(
        (texts.seatsLeft[category] ?? '').replace('%s', inDigits(count)),
        plural(messages.language, messages.seatsLeft, count),
      );
  });
}

/** Returns the texts of the times in each language. */
export const timesMessages = async (): Promise<Record<string, Texts>> =>
  Object.fromEntries(await Promise.all(languages.map(async (name) => [name, await textsOf(name)] as const)));
