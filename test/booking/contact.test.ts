import {expect} from '@open-wc/testing';
import {checkContact, fieldLimits, type ContactDraft, type ContactField} from '../../src/booking/contact.js';
import type {PhoneResult} from '../../src/booking/phone/phone-shape.js';

const draft: ContactDraft = {
  firstName: 'Anna',
  lastName: 'Ek',
  email: 'anna@example.se',
  phoneNumber: '070-174 06 05',
};
const readable = (): PhoneResult => ({ok: true, e164: '+46701740605'});

const check = (
  typed: Partial<ContactDraft>,
  readPhoneNumber: (text: string) => PhoneResult | Promise<PhoneResult> = readable,
) => checkContact({...draft, ...typed}, readPhoneNumber);

const tidied = async (field: ContactField, text: string) => {
  const result = await check({[field]: text});
  return result.ok ? result.contact[field] : result.problems[field];
};

describe('contact validation', () => {
  it('returns normalized values', async () => {
    expect(await check({})).to.deep.equal({
      ok: true,
      contact: {firstName: 'Anna', lastName: 'Ek', email: 'anna@example.se', phoneNumber: '+46701740605'},
    });
  });

  it('returns all errors together', async () => {
    expect(
      await checkContact({firstName: '', lastName: ' ', email: 'anna', phoneNumber: ''}, readable),
    ).to.deep.equal({
      ok: false,
      problems: {firstName: 'missing', lastName: 'missing', email: 'malformed', phoneNumber: 'missing'},
    });
  });

  it('returns errors only for invalid fields', async () => {
    expect(await check({lastName: ''})).to.deep.equal({ok: false, problems: {lastName: 'missing'}});
  });

  describe('of names', () => {
    const names: [text: string, name: string][] = [
      ['  Anna ', 'Anna'],
      ['Anna \t\n  Maria', 'Anna Maria'],
      ['Anna\u00a0Maria', 'Anna Maria'],
      ['A\u030asa', '\u00c5sa'],
      ['An\u0000na\u0007', 'Anna'],
      ['\u202eannA', 'annA'],
      ['\u2066Anna\u2069\u200f', 'Anna'],
      ['\ufeffAn\u200bna\u00ad', 'Anna'],
      ['Anna\ud800', 'Anna'],
      ['علی\u200cرضا', 'علی\u200cرضا'],
      ['\u200cعلی\u200d ', 'علی'],
      ['李', '李'],
      ["O'Brien-Åkerström", "O'Brien-Åkerström"],
      ['Anna 😀', 'Anna 😀'],
      ['-', '-'],
      ['x'.repeat(60), 'x'.repeat(60)],
      [` ${'e\u0301'.repeat(60)} `, 'é'.repeat(60)],
      ['', 'missing'],
      [' \u00a0\u3000', 'missing'],
      ['\u200b\u202e\u200d', 'missing'],
      ['x'.repeat(61), 'too-long'],
      ['x'.repeat(10_000), 'too-long'],
      ['😀'.repeat(31), 'too-long'],
    ];
    for (const field of ['firstName', 'lastName'] as const) {
      for (const [text, name] of names) {
        it(`turns the ${field} ${JSON.stringify(text.slice(0, 20))} into ${JSON.stringify(name.slice(0, 20))}`, async () => {
          expect(await tidied(field, text)).to.equal(name);
        });
      }
    }
  });

  describe('of email addresses', () => {
    const good = [
      'anna@example.se',
      'anna.ek@mail.example.co.uk',
      'anna+visning@example.se',
      "o'brien_1%/=?^`{|}~!#$&*-@example.se",
      'anna@räksmörgås.se',
      'åsa@example.se',
      'anna@xn--rksmrgs-5wao1o.se',
      'anna@ex-ample.museum',
      'anna@1.se',
      'a@b.co',
      '用户@例子.中国',
      'अजय@उदाहरण.भारत',
      `${'x'.repeat(64)}@${'y'.repeat(12)}.se`,
    ];
    for (const email of good) {
      it(`accepts ${email}`, async () => {
        expect(await tidied('email', email)).to.equal(email);
      });
    }

    const bad = [
      'anna',
      'anna@',
      '@example.se',
      'anna@example',
      'anna@@example.se',
      'anna@example.se@example.se',
      'anna@example.se, bo@example.se',
      'anna@example.se;bo',
      'Anna <anna@example.se>',
      'an na@example.se',
      'anna@exam ple.se',
      '.anna@example.se',
      'anna.@example.se',
      'an..na@example.se',
      'anna@.example.se',
      'anna@example.se.',
      'anna@example..se',
      'anna@example,se',
      'anna@-example.se',
      'anna@example-.se',
      'anna@example.s',
      'anna@127.0.0.10',
      'anna@[127.0.0.1]',
      'anna@example.se/',
      'mailto:anna@example.se',
    ];
    for (const email of bad) {
      it(`rejects ${email}`, async () => {
        expect(await tidied('email', email)).to.equal('malformed');
      });
    }

    it('normalizes whitespace, Unicode and the case of the domain', async () => {
      expect(await tidied('email', '\u200b anna@example.se\u00a0\n')).to.equal('anna@example.se');
      expect(await tidied('email', 'Anna@Example.SE')).to.equal('Anna@example.se');
      expect(await tidied('email', 'a\u030asa@a\u030a.se')).to.equal('\u00e5sa@\u00e5.se');
    });

    it('distinguishes missing from too-long addresses', async () => {
      expect(await tidied('email', ' ')).to.equal('missing');
      expect(await tidied('email', `${'x'.repeat(fieldLimits.email - 10)}@example.se`)).to.equal('too-long');
      expect(await tidied('email', '@.'.repeat(10_000))).to.equal('too-long');
    });
  });

  describe('of phone numbers', () => {
    it('passes the typed number to the reader and returns its result', async () => {
      const calls: string[] = [];
      const result = await check({phoneNumber: ' 070-174 06 05'}, (text) => {
        calls.push(text);
        return Promise.resolve({ok: true, e164: '+46701740605', country: 'SE'});
      });
      expect(calls).to.deep.equal([' 070-174 06 05']);
      expect(result).to.have.nested.property('contact.phoneNumber', '+46701740605');
    });

    for (const problem of ['missing', 'malformed', 'no-country'] as const) {
      it(`returns the reader's error ${problem}`, async () => {
        expect(await check({}, () => ({ok: false, problem}))).to.deep.equal({
          ok: false,
          problems: {phoneNumber: problem},
        });
      });
    }

    it('does not call the reader for an empty number', async () => {
      const result = await check({phoneNumber: ' \u00a0'}, () => {
        throw new Error('must not be called');
      });
      expect(result).to.deep.equal({ok: false, problems: {phoneNumber: 'missing'}});
    });

    it('rejects numbers longer than Mspecs accepts', async () => {
      expect(await check({}, () => ({ok: true, e164: `+${'1'.repeat(25)}`}))).to.deep.equal({
        ok: false,
        problems: {phoneNumber: 'malformed'},
      });
    });
  });
});
