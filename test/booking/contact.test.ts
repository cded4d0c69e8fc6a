import {expect} from '@open-wc/testing';
import {checkContact, type ContactDraft} from '../../src/booking/contact.js';

const draft: ContactDraft = {
  firstName: 'Anna',
  lastName: 'Ek',
  email: 'anna@example.se',
  phoneNumber: '070-174 06 05',
};
type Reader = Parameters<typeof checkContact>[1];

const readable: Reader = () => ({ok: true, e164: '+46701740605'});

const check = (typed: Partial<ContactDraft>, readPhoneNumber = readable) =>
  checkContact({...draft, ...typed}, readPhoneNumber);

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

    for (const problem of ['missing', 'malformed', 'no-country', 'unsupported'] as const) {
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
