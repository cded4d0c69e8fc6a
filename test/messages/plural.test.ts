import {expect} from '@open-wc/testing';
import type {PluralForms} from '../../src/messages/messages.js';
import {plural} from '../../src/messages/plural.js';
import {latinDigits, load, names, type Language} from '../support/languages.js';

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
