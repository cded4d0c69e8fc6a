import {expect} from '@open-wc/testing';
import {dictionaryFor, builtIn} from '../../src/messages/dictionaries.js';
import {builtInListTexts, listTextsFor} from '../../src/messages/list-texts.js';
import {sharedTexts, type ListMessages} from '../../src/messages/list-messages.js';
import {plural} from '../../src/messages/plural.js';

const languages = ['sv', 'en', 'no', 'da', 'fi', 'de', 'fr', 'es', 'pl', 'uk', 'ar', 'fa'];
/** Words for a confirmed booking, which a request is not. */
const booked = /\bbok(a|n)|\bbook|reserv|\bvara[ut]|buchen|réserv|rezerw|брон|حجز|رزرو/i;

const textsOf = async (language: string): Promise<ListMessages> =>
  (await listTextsFor(language)?.())?.messages ?? builtInListTexts;

/** Returns all texts that only the list has, with placeholders for arguments. */
function own(texts: ListMessages, shared: object): readonly string[] {
  return Object.entries(texts)
    .filter(([name]) => !(name in shared))
    .flatMap(([, text]: [string, unknown]) =>
      typeof text === 'function'
        ? [(text as (...values: string[]) => string)('⟨1⟩', '⟨2⟩')]
        : typeof text === 'string'
          ? [text]
          : [1, 2, 5, 1000].map((number) => plural(texts.language, text as never, number)),
    );
}

/** Writes a text, or the code of functions, so that both can be compared. */
const printed = (text: unknown): string =>
  typeof text === 'object' && text !== null ? Object.values(text).map(String).join() : String(text);

for (const language of languages) {
  describe(`the list in ${language}`, () => {
    it('has its own texts, of which none is empty or calls a request a booking', async () => {
      const texts = await textsOf(language);
      const {messages} = (await dictionaryFor(language)?.()) ?? builtIn;
      const all = own(texts, messages);
      expect(all).to.have.length.above(25);
      for (const text of all) {
        expect(text.trim(), text).to.equal(text);
        expect(text).not.to.equal('');
        expect(text).not.to.match(booked);
        expect(text).not.to.contain('undefined');
      }
      if (language !== 'sv') expect(texts.listHeading).not.to.equal(builtInListTexts.listHeading);
    });

    it('has the same texts as the times of a home where both show them', async () => {
      const texts = await textsOf(language);
      const {messages} = (await dictionaryFor(language)?.()) ?? builtIn;
      // Functions are compared by their code.
      const written = (from: object) => sharedTexts.map((name) => printed(from[name as keyof typeof from]));
      expect(written(texts)).to.deep.equal(written(messages));
    });

    it('names the address, the time and the URL where it should', async () => {
      const texts = await textsOf(language);
      expect(texts.chooseTimeAt('Gatan 1', '11:00')).to.contain('Gatan 1').and.to.contain('11:00');
      expect(texts.feedTitle('Gatan 1')).to.contain('Gatan 1');
      expect(texts.feedNote('https://maklaren.example')).to.contain('https://maklaren.example');
    });
  });
}
