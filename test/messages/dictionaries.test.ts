import {expect} from '@open-wc/testing';
import {builtIn, dictionaryFor} from '../../src/messages/dictionaries.js';
import type {PluralForms} from '../../src/messages/messages.js';
import {plural} from '../../src/messages/plural.js';

/** Telltale characters of each language, and its words for a confirmed booking. */
const languages = {
  sv: {foreign: /[æøßñł]/i, booked: /bok(a|n)|reserv/i},
  en: {foreign: /[åäöæøéßñł]/i, booked: /book|reserv/i},
  no: {foreign: /[äößñł]/i, booked: /book|bestil|reserv/i},
  da: {foreign: /[äößñł]/i, booked: /book|bestil|reserv/i},
  fi: {foreign: /[åæøßñł]/i, booked: /vara[ut]|buka/i},
  de: {foreign: /[åæøñł]/i, booked: /buch|reserv/i},
  fr: {foreign: /[åäöæøßñł]/i, booked: /réserv|book/i},
  es: {foreign: /[åäöæøßł]/i, booked: /reserv/i},
  pl: {foreign: /[åäöæøßñ]/i, booked: /rezerw/i},
  uk: {foreign: /[a-zыэъё]/i, booked: /брон|резерв/i},
  ar: {foreign: /[a-zپچگیک]/i, booked: /حجز/},
  fa: {foreign: /[a-zيكة]/i, booked: /رزرو/},
} as const;
type Language = keyof typeof languages;
const names = Object.keys(languages) as Language[];

/** Texts about times that others have filled, which may be called "fully booked". */
const ofFullTimes = /^(full|requestFailed\.slot-full|chosenFull)$/;

const samples = ['⟨1⟩', '⟨2⟩', '⟨3⟩'];
const isExample = /\S+@\S+|⟨\d⟩/g;

async function load(language: string) {
  const dictionary = (await dictionaryFor(language)?.()) ?? builtIn;
  return {times: dictionary.messages, request: (await dictionary.loadRequest()).messages};
}

/** Returns every text by path; texts with parameters are filled with samples. */
function textsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, (value as (...texts: string[]) => string)(...samples)]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    textsOf(inner, path ? `${path}.${key}` : key),
  );
}

async function allTexts(language: string) {
  const {times, request} = await load(language);
  return textsOf({...times, ...request}).filter(([path]) => path !== 'language' && path !== 'direction');
}

const latinDigits = (text: string) =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));

describe('the dictionaries', () => {
  it('cover twelve languages', async () => {
    const loaded = await Promise.all(names.map((name) => load(name)));
    expect(new Set(loaded.map(({times}) => times))).to.have.property('size', 12);
    expect(new Set(loaded.map(({request}) => request))).to.have.property('size', 12);
  });

  for (const language of names) {
    describe(`in ${language}`, () => {
      const {foreign, booked} = languages[language];

      it('contain every text, neatly formatted', async () => {
        const withoutForms = (texts: [string, string][]) =>
          new Set(texts.map(([path]) => path.replace(/^(timesLoaded|seatsLeft)\..*/, '$1')));
        const texts = await allTexts(language);
        expect(withoutForms(texts)).to.deep.equal(withoutForms(await allTexts('sv')));
        for (const [path, text] of texts) {
          expect(text, path).to.match(/\S/);
          expect(text, path).to.equal(text.trim().normalize('NFC'));
          expect(text, path).not.to.match(/ {2}|undefined|\[object/);
        }
      });

      it('keep a phone number on one line', async () => {
        const numbers = (await allTexts(language)).filter(([path]) => path.includes('phoneNumber.'));
        for (const [path, text] of numbers) expect(text, path).not.to.match(/\d( \d|-\d)/);
      });

      it('contain no other language', async () => {
        for (const [path, text] of await allTexts(language)) {
          expect(text.replace(isExample, ''), path).not.to.match(foreign);
        }
        for (const other of ['sv', 'en'].filter((name) => name !== language)) {
          const others = new Map(await allTexts(other));
          for (const [path, text] of await allTexts(language)) {
            if (text.split(' ').length > 3) expect(text, path).not.to.equal(others.get(path));
          }
        }
      });

      it('insert their parameters', async () => {
        const {times, request} = await load(language);
        const texts = textsOf({...times, ...request}).map(([, text]) => text);
        const filled: readonly [string, number][] = [
          [times.timeRange('⟨1⟩', '⟨2⟩'), 2],
          [times.timeRangeToOtherDay('⟨1⟩', '⟨2⟩', '⟨3⟩'), 3],
          [request.dayAndTime('⟨1⟩', '⟨2⟩'), 2],
          [request.localTime('⟨1⟩'), 1],
          [request.confirmStep('⟨1⟩'), 1],
          [request.calendarTitle('⟨1⟩'), 1],
        ];
        for (const [text, count] of filled) {
          expect(texts).to.include(text);
          for (const sample of samples.slice(0, count)) expect(text).to.include(sample);
        }
        expect(latinDigits(times.numberedTime(12))).to.include('12');
      });

      it('have a text for each plural form of the language', async () => {
        const {times} = await load(language);
        const rules = new Intl.PluralRules(times.language);
        for (let number = 0; number < 250; number++) {
          for (const forms of [times.seatsLeft, times.timesLoaded]) {
            expect(forms).to.have.property(rules.select(number));
          }
        }
      });

      it('call a request a request, because nothing is booked before confirmation and approval', async () => {
        const texts = (await allTexts(language)).filter(([path]) => !ofFullTimes.test(path));
        for (const [path, text] of texts) expect(text, path).not.to.match(booked);
      });

      it('declare the text direction', async () => {
        const {times} = await load(language);
        expect(times.direction).to.equal(['ar', 'fa'].includes(language) ? 'rtl' : 'ltr');
      });

      it('format dates and times as agents do', async () => {
        const {times} = await load(language);
        const options = new Intl.DateTimeFormat(times.language, {hour: '2-digit'}).resolvedOptions();
        expect(options).to.include({calendar: 'gregory', hourCycle: 'h23'});
      });
    });
  }
});

describe('a text with a number', () => {
  const counts: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
    sv: {1: '1 plats kvar', 2: '2 platser kvar', 11: '11 platser kvar', 21: '21 platser kvar'},
    en: {1: '1 place left', 2: '2 places left', 11: '11 places left', 21: '21 places left'},
    no: {1: '1 plass igjen', 2: '2 plasser igjen', 21: '21 plasser igjen'},
    da: {1: '1 plads tilbage', 2: '2 pladser tilbage', 21: '21 pladser tilbage'},
    fi: {1: '1 paikka jäljellä', 2: '2 paikkaa jäljellä', 21: '21 paikkaa jäljellä'},
    de: {1: 'Noch 1 Platz frei', 2: 'Noch 2 Plätze frei', 21: 'Noch 21 Plätze frei'},
    fr: {0: '0 place restante', 1: '1 place restante', 2: '2 places restantes', 21: '21 places restantes'},
    es: {1: 'Queda 1 plaza', 2: 'Quedan 2 plazas', 21: 'Quedan 21 plazas', 100: 'Quedan 100 plazas'},
    pl: {
      1: 'Zostało 1 miejsce',
      2: 'Zostały 2 miejsca',
      5: 'Zostało 5 miejsc',
      11: 'Zostało 11 miejsc',
      21: 'Zostało 21 miejsc',
      22: 'Zostały 22 miejsca',
      100: 'Zostało 100 miejsc',
    },
    uk: {
      1: 'Залишилося 1 місце',
      2: 'Залишилося 2 місця',
      5: 'Залишилося 5 місць',
      11: 'Залишилося 11 місць',
      21: 'Залишилося 21 місце',
      100: 'Залишилося 100 місць',
    },
    ar: {
      0: 'لم يبقَ أي مكان',
      1: 'بقي مكان واحد',
      2: 'بقي مكانان',
      5: 'بقيت 5 أماكن',
      11: 'بقي 11 مكانًا',
      21: 'بقي 21 مكانًا',
      100: 'بقي 100 مكان',
    },
    fa: {1: '1 جای خالی مانده است', 2: '2 جای خالی مانده است', 100: '100 جای خالی مانده است'},
  };

  for (const language of names) {
    it(`uses the plural rules of ${language}`, async () => {
      const {times} = await load(language);
      for (const [number, text] of Object.entries(counts[language])) {
        expect(latinDigits(plural(times.language, times.seatsLeft, Number(number)))).to.equal(text);
      }
    });
  }

  it('uses the digits and spaces of its language', () => {
    const forms: PluralForms = {other: (number) => `⟨${number}⟩`};
    expect(plural('fa', forms, 25)).to.equal('⟨۲۵⟩');
    expect(plural('de', forms, 12345)).to.equal('⟨12.345⟩');
    expect(plural('sv', forms, 12345)).to.equal(`⟨${new Intl.NumberFormat('sv').format(12345)}⟩`);
  });

  it('fails to compile if a plural form is missing', () => {
    const one = (number: string) => `Zostało ${number} miejsce`;
    // @ts-expect-error -- Polish counts 5 places otherwise than 1 or 2: the form `many` is missing.
    const forms: PluralForms<'one' | 'few' | 'many'> = {one, few: one, other: one};
    expect(forms).not.to.have.property('many');
  });

  it('falls back to the general form', () => {
    expect(plural('pl', {other: (number) => `wolne: ${number}`}, 2)).to.equal('wolne: 2');
  });
});

describe('the language of a tag', () => {
  const languageFor = async (tag: string) => (await load(tag)).times.language.split('-')[0];

  it('is that of its primary subtag, whatever the region, script or case', async () => {
    const expected = {
      sv: 'sv',
      'sv-FI': 'sv',
      SV: 'sv',
      'en-US': 'en',
      en_GB: 'en',
      no: 'nb',
      nb: 'nb',
      nn: 'nb',
      'nb-NO': 'nb',
      'nn-NO': 'nb',
      'da-DK': 'da',
      'fi-FI': 'fi',
      'de-AT': 'de',
      'de-CH-1996': 'de',
      'fr-CA': 'fr',
      'es-419': 'es',
      'pl-PL': 'pl',
      'uk-UA': 'uk',
      'ar-SY': 'ar',
      'ar-u-nu-latn': 'ar',
      'fa-IR': 'fa',
      'fa-AF': 'fa',
      prs: 'fa',
      'prs-AF': 'fa',
    };
    for (const [tag, language] of Object.entries(expected)) {
      expect(await languageFor(tag), tag).to.equal(language);
    }
  });

  it('is Swedish for unsupported and invalid tags', async () => {
    for (const tag of ['', 'ja', 'fil', 'est', 'se', 'constructor', '__proto__', '-', 'svenska', ' ']) {
      expect(await languageFor(tag), tag).to.equal('sv');
    }
  });
});
