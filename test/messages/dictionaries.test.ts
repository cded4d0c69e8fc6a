import {expect} from '@open-wc/testing';
import {languages, latinDigits, load, names} from '../support/languages.js';

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
          [times.localTime('⟨1⟩'), 1],
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
          const {times, request, further} = await load(language);
          const {didYouMean, confirmStep, openMail, callBroker, emailBroker} = request;
          const place = (text: string) => request.timeAtPlace('14:00', text);
          for (const text of [
            didYouMean,
            confirmStep,
            openMail,
            further.calendarTitle,
            times.localTime,
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
