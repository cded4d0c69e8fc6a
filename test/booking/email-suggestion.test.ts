import {expect} from '@open-wc/testing';
import * as fc from 'fast-check';
import {normalizeEmail} from '../../src/booking/email.js';
import {suggestEmail} from '../../src/booking/email-suggestion.js';
import {propertySeed} from '../support/property-seed.js';

const seed = propertySeed(20261124);

describe('email suggestions', () => {
  const slips: [typed: string, meant: string][] = [
    ['gmial.com', 'gmail.com'],
    ['gamil.com', 'gmail.com'],
    ['gmal.com', 'gmail.com'],
    ['gmaill.com', 'gmail.com'],
    ['gnail.com', 'gmail.com'],
    ['gmai.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmail.co', 'gmail.com'],
    ['gmail.cm', 'gmail.com'],
    ['gmail.om', 'gmail.com'],
    ['gmail.cmo', 'gmail.com'],
    ['gmail.ocm', 'gmail.com'],
    ['gmail.vom', 'gmail.com'],
    ['gmail.comm', 'gmail.com'],
    ['gmial.con', 'gmail.com'],
    ['GMIAL.com', 'gmail.com'],
    ['hotmial.com', 'hotmail.com'],
    ['hotmail.con', 'hotmail.com'],
    ['hotmil.se', 'hotmail.se'],
    ['hotmial.fi', 'hotmail.fi'],
    ['homtail.no', 'hotmail.no'],
    ['hotmali.dk', 'hotmail.dk'],
    ['outlok.com', 'outlook.com'],
    ['outloook.com', 'outlook.com'],
    ['outlock.se', 'outlook.se'],
    ['icloud.co', 'icloud.com'],
    ['iclodu.com', 'icloud.com'],
    ['telia.con', 'telia.com'],
    ['teila.com', 'telia.com'],
    ['live.con', 'live.com'],
    ['live.see', 'live.se'],
    ['me.con', 'me.com'],
    ['msn.vom', 'msn.com'],
    ['yaho.com', 'yahoo.com'],
    ['yahooo.se', 'yahoo.se'],
    ['comhen.se', 'comhem.se'],
    ['bredand.net', 'bredband.net'],
    ['bredband.ner', 'bredband.net'],
    ['spary.se', 'spray.se'],
    ['onlin.no', 'online.no'],
    ['protonmial.com', 'protonmail.com'],
    ['protn.me', 'proton.me'],
  ];
  for (const [typed, meant] of slips) {
    it(`correct ${typed} to ${meant}`, async () => {
      expect(await suggestEmail(`anna@${typed}`)).to.equal(`anna@${meant}`);
    });
  }

  describe('for common domains', () => {
    const common = [
      'gmail.com',
      'hotmail.com',
      'hotmail.se',
      'hotmail.fi',
      'outlook.com',
      'outlook.se',
      'live.com',
      'live.se',
      'live.no',
      'msn.com',
      'me.com',
      'icloud.com',
      'yahoo.com',
      'yahoo.no',
      'telia.com',
      'comhem.se',
      'bredband.net',
      'spray.se',
      'online.no',
      'protonmail.com',
      'proton.me',
      'Gmail.COM',
    ];
    for (const domain of common) {
      it(`leave ${domain} unchanged`, async () => {
        expect(await suggestEmail(`anna@${domain}`)).to.equal(undefined);
      });
    }
  });

  describe('for real domains similar to common ones', () => {
    const real = [
      'mail.com',
      'email.com',
      'ymail.com',
      'gmx.com',
      'gmx.net',
      'gmx.de',
      'gmail.se',
      'gmail.no',
      'gmail.de',
      'googlemail.com',
      'hushmail.com',
      'fastmail.com',
      'hmail.com',
      'getmail.no',
      'mail.dk',
      'mail.ru',
      'hotmail.be',
      'hotmail.de',
      'hotmail.es',
      'hotmail.fr',
      'hotmail.nl',
      'hotmail.co.uk',
      'outlook.be',
      'outlook.es',
      'outlook.de',
      'outlook.co.th',
      'outdoor.com',
      'live.be',
      'live.de',
      'live.fi',
      'live.nl',
      'live.co.uk',
      'live.com.au',
      'love.com',
      'love.se',
      'line.se',
      'life.se',
      'liv.se',
      'msn.se',
      'man.com',
      'mac.com',
      'met.com',
      'mi.com',
      'ms.com',
      'me.co',
      'msn.co',
      'aol.com',
      'pm.me',
      'cloud.com',
      'yahoo.es',
      'yahoo.de',
      'yahoo.fi',
      'yahoo.co.uk',
      'yahoo.com.br',
      'ya.ru',
      'telia.se',
      'telia.no',
      'tesla.com',
      'tele2.se',
      'tele2.no',
      'tele2.ee',
      'telenor.se',
      'bredband2.com',
      'bredband.nu',
      'home.se',
      'home.com',
      'swipnet.se',
      'online.nl',
      'online.de',
      'online.se',
      'example.com',
      'example.con',
      'räksmörgås.se',
    ];
    for (const domain of real) {
      it(`leave ${domain} unchanged`, async () => {
        expect(await suggestEmail(`anna@${domain}`)).to.equal(undefined);
      });
    }
  });

  it('keep the local part as typed', async () => {
    expect(await suggestEmail('Anna.Ek+Visning@gmial.com')).to.equal('Anna.Ek+Visning@gmail.com');
    expect(await suggestEmail("gmial.com.o'brien@gmial.com")).to.equal("gmial.com.o'brien@gmail.com");
    expect(await suggestEmail('åsa@gmial.com')).to.equal('åsa@gmail.com');
  });

  it('read what people paste', async () => {
    expect(await suggestEmail(' anna@gmial.com\n')).to.equal('anna@gmail.com');
    expect(await suggestEmail('Anna <mailto:anna@gmial.com>;')).to.equal('anna@gmail.com');
    expect(await suggestEmail('anna＠gmail.con.')).to.equal('anna@gmail.com');
  });

  for (const text of [
    '',
    'anna',
    '@gmial.com',
    'gmial.com',
    'anna@gmial',
    'anna@gmail',
    'anna@gmial.',
    'anna@.com',
    'anna@gmial.c',
    'anna@@gmial.com',
    'anna@bo@gmial.com',
    'an na@gmial.com',
    'anna@gm ial.com',
    'anna@gmial.com, bo@gmial.com',
    `${'x'.repeat(65)}@gmial.com`,
  ]) {
    it(`are absent for the invalid address ${JSON.stringify(text.slice(0, 30))}`, async () => {
      expect(await suggestEmail(text)).to.equal(undefined);
    });
  }

  // An algorithm slower than linear exceeds the timeout.
  for (const part of ['@', 'a', '.', ' ', 'a@', '@gmial.com', '\ud800', 'a.', '@a.']) {
    it(`are absent for ${JSON.stringify(part)} repeated 200,000 times`, async () => {
      expect(await suggestEmail(part.repeat(200_000))).to.equal(undefined);
    });
  }

  it('need no further suggestion, whatever is typed', async () => {
    const domain = fc.stringMatching(/^[ghoilytmpsbc][a-z]{1,8}\.[a-z]{2,4}$/);
    const typos = fc
      .tuple(
        fc.constantFrom(...slips.map(([, meant]) => meant)),
        fc.nat(14),
        fc.nat(2),
        fc.constantFrom('', 'a', 'o', '.'),
      )
      .map(([meant, at, removed, inserted]) => meant.slice(0, at) + inserted + meant.slice(at + removed));
    const email = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.tuple(fc.string(), fc.oneof(domain, typos)).map((parts) => parts.join('@')),
    );
    await fc.assert(
      fc.asyncProperty(email, async (text) => {
        const suggestion = await suggestEmail(text);
        if (suggestion === undefined) return;
        expect(suggestion).not.to.equal(text);
        expect(await suggestEmail(suggestion)).to.equal(undefined);
        expect(suggestion.split('@')[0]).to.equal(normalizeEmail(text).split('@')[0]);
      }),
      {seed, numRuns: 5000},
    );
  });
});
