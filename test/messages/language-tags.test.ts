import {expect} from '@open-wc/testing';
import {load} from '../support/languages.js';

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
