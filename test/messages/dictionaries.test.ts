import {expect} from '@open-wc/testing';
import {builtIn, dictionaryFor} from '../../src/messages/dictionaries.js';
import type {PluralForms} from '../../src/messages/messages.js';
import {loadFurtherTexts} from '../../src/messages/further-texts.js';
import {plural} from '../../src/messages/plural.js';

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
const languages = {
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
type Language = keyof typeof languages;
const names = Object.keys(languages) as Language[];

/** Texts about times that others have filled, which may be called "fully booked". */
const ofFullTimes = /^(full|requestFailed\.slot-full|chosenFull|linkedTime\.full)$/;

/** Texts of the form for an interest, to which the broker replies: no link, no confirmation. */
const ofInterest =
  /^(interest|sendInterest|slowSend|sendAgain|fieldProblems\.consent|requestFailed\.(offline|rate-limited)$|limited\.(?!email))/;

/** Names and states of a time, which stand in a narrow box. */
const inTimeBox = /^(open|full|closed|alreadyRequested|dayOnly|unknownTime)$/;

/** Maximum lengths: three lines of a message, and one line in the box of a time, at 360 px. */
const maxMessageLength = 110;
const maxTimeLength = 20;

const samples = ['⟨1⟩', '⟨2⟩', '⟨3⟩'];
const isExample = /\S+@\S+|⟨\d⟩/g;

async function load(language: string) {
  const dictionary = (await dictionaryFor(language)?.()) ?? builtIn;
  const {messages: request} = await dictionary.loadRequest();
  return {times: dictionary.messages, request, further: await loadFurtherTexts(dictionary.messages.language)};
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
  const {times, request, further} = await load(language);
  return textsOf({...times, ...request, ...further}).filter(
    ([path]) => path !== 'language' && path !== 'direction',
  );
}

const latinDigits = (text: string) =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));

describe('the dictionaries', () => {
  it('cover twelve languages', async () => {
    const loaded = await Promise.all(names.map((name) => load(name)));
    expect(new Set(loaded.map(({times}) => times))).to.have.property('size', 12);
    expect(new Set(loaded.map(({request}) => request))).to.have.property('size', 12);
    expect(new Set(loaded.map(({further}) => further))).to.have.property('size', 12);
  });

  for (const language of names) {
    describe(`in ${language}`, () => {
      const {foreign, booked, decides, confirm, mail, otherAddress, dayAndTime} = languages[language];

      it('contain every text, neatly formatted', async () => {
        const withoutForms = (texts: [string, string][]) =>
          new Set(
            texts.map(([path]) => path.replace(/^(timesLoaded|seatsLeft|problemCount|rooms)\..*/, '$1')),
          );
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
        const {times, request, further} = await load(language);
        const texts = textsOf({...times, ...request, ...further}).map(([, text]) => text);
        const filled: readonly [string, number][] = [
          [times.timeRange('⟨1⟩', '⟨2⟩'), 2],
          [times.timeRangeToOtherDay('⟨1⟩', '⟨2⟩', '⟨3⟩'), 3],
          [request.dayAndTime('⟨1⟩', '⟨2⟩'), 2],
          [request.dayWithoutTime('⟨1⟩'), 1],
          [request.viewingAt('⟨1⟩'), 1],
          [request.didYouMean('⟨1⟩'), 1],
          [request.openMail('⟨1⟩'), 1],
          [request.callBroker('⟨1⟩'), 1],
          [request.emailBroker('⟨1⟩'), 1],
          [request.localTime('⟨1⟩'), 1],
          [request.timeAtPlace('⟨1⟩', '⟨2⟩'), 2],
          [request.deviceClock('⟨1⟩'), 1],
          [request.confirmStep('⟨1⟩'), 1],
          [further.calendarTitle('⟨1⟩'), 1],
          [further.priceRange('⟨1⟩', '⟨2⟩'), 2],
          [further.priceRangeInMillions('⟨1⟩', '⟨2⟩'), 2],
          [further.charactersLeft('⟨1⟩'), 1],
          [further.charactersOver('⟨1⟩'), 1],
          [further.personHeading('⟨1⟩'), 1],
        ];
        for (const [text, count] of filled) {
          expect(texts).to.include(text);
          for (const sample of samples.slice(0, count)) expect(text).to.include(sample);
        }
        expect(latinDigits(times.numberedTime(12))).to.include('12');
      });

      it('have a text for each plural form of the language', async () => {
        const {times, request} = await load(language);
        const rules = new Intl.PluralRules(times.language);
        for (let number = 0; number < 250; number++) {
          for (const forms of [times.seatsLeft, times.timesLoaded, request.problemCount]) {
            expect(forms).to.have.property(rules.select(number));
          }
        }
      });

      it('call a request a request, because nothing is booked before confirmation and approval', async () => {
        const texts = (await allTexts(language)).filter(([path]) => !ofFullTimes.test(path));
        for (const [path, text] of texts) expect(text, path).not.to.match(booked);
      });

      it('promise no approval, which the broker decides on', async () => {
        const {request} = await load(language);
        expect(request.approveStep).to.match(decides);
      });

      it('keep confirming, which the visitor does, apart from approving', async () => {
        const {request} = await load(language);
        expect(request.confirmStep('⟨1⟩')).to.match(confirm);
        expect(request.approveStep).not.to.match(confirm);
        expect(request.notYetSettled).not.to.match(confirm);
      });

      it('mention no link and no email in the form for an interest', async () => {
        const texts = (await allTexts(language)).filter(([path]) => ofInterest.test(path));
        expect(texts).to.have.lengthOf.above(12);
        for (const [path, text] of texts) {
          expect(text, path).not.to.match(mail);
          expect(text, path).not.to.match(confirm);
        }
        expect((await load(language)).request.emailHint).to.match(mail);
      });

      it('address the visitor in one form', async () => {
        // Two people are asked there, whom Swedish addresses with the form that is wrong for one.
        const ofOne = (await allTexts(language)).filter(([path]) => !/^coming/.test(path));
        for (const [path, text] of ofOne) expect(text, path).not.to.match(otherAddress);
      });

      it('keep a number with its noun, and a dash with the text before it', async () => {
        const {times, request, further} = await load(language);
        for (const [path, text] of await allTexts(language)) {
          expect(text, path).not.to.match(/ [–—]/);
          expect(text.replace(isExample, ''), path).not.to.match(/\p{Nd} \p{L}/u);
        }
        for (const forms of [times.seatsLeft, times.timesLoaded, request.problemCount, further.rooms]) {
          for (const [path, text] of textsOf(forms)) expect(text, path).not.to.match(/⟨1⟩ /);
          expect(forms.other('⟨1⟩')).to.match(/⟨1⟩\u00a0/);
        }
        expect(latinDigits(times.numberedTime(12))).to.match(/\S\u00a012$/);
      });

      it('write a day with its time as the language does', async () => {
        const {times, request} = await load(language);
        expect(request.dayAndTime('⟨1⟩', '⟨2⟩')).to.equal(dayAndTime);
        for (const text of [
          request.dayAndTime('⟨1⟩', '⟨2⟩'),
          times.timeRangeToOtherDay('⟨1⟩', '⟨2⟩', '⟨3⟩'),
        ]) {
          expect(text).not.to.match(/(kl\.|klo|godz\.|ساعت) /);
        }
      });

      it('mark the calendar entry as tentative', async () => {
        const {further} = await load(language);
        expect(further.calendarTitle('⟨1⟩')).to.match(/\(.+\)/);
      });

      it('are short', async () => {
        for (const [path, text] of await allTexts(language)) {
          expect(text.length, text).to.be.at.most(inTimeBox.test(path) ? maxTimeLength : maxMessageLength);
        }
      });

      it('declare the text direction', async () => {
        const {times} = await load(language);
        expect(times.direction).to.equal(['ar', 'fa'].includes(language) ? 'rtl' : 'ltr');
      });

      if (['ar', 'fa'].includes(language)) {
        it('isolate Latin text', async () => {
          const {request, further} = await load(language);
          const {didYouMean, confirmStep, openMail, localTime, callBroker, emailBroker} = request;
          const place = (text: string) => request.timeAtPlace('14:00', text);
          for (const text of [
            didYouMean,
            confirmStep,
            openMail,
            further.calendarTitle,
            localTime,
            place,
            callBroker,
            emailBroker,
          ]) {
            expect(text('⟨1⟩')).to.match(/[\u2066\u2068]⟨1⟩\u2069/);
          }
        });
      }

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
    fa: {1: '1 جای خالی', 2: '2 جای خالی', 100: '100 جای خالی'},
  };

  for (const language of names) {
    it(`uses the plural rules of ${language}`, async () => {
      const {times} = await load(language);
      for (const [number, text] of Object.entries(counts[language])) {
        const written = plural(times.language, times.seatsLeft, Number(number)).replaceAll('\u00a0', ' ');
        expect(latinDigits(written)).to.equal(text);
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
