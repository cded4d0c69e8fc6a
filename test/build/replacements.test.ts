import {expect} from '@open-wc/testing';
import ky, {isHTTPError} from 'ky';
import * as phone from 'libphonenumber-js/core/es6';
import maxNumbers from 'libphonenumber-js/max/metadata';
import minNumbers from 'libphonenumber-js/min/metadata';
import mobileNumbers from 'libphonenumber-js/mobile/metadata';
import examples from 'libphonenumber-js/mobile/examples';
import nameArguments from '../../build/replacements/phone-arguments.js';
import checkNumberLength from '../../build/replacements/phone-length.js';
import Metadata, {
  getCountryCallingCode,
  getExtPrefix,
  isSupportedCountry,
} from '../../build/replacements/phone-metadata.js';
import getNumberType, {normalizeArguments} from '../../build/replacements/phone-number-type.js';
import PhoneNumber from '../../build/replacements/phone-number.js';
import ParseError from '../../build/replacements/phone-errors.js';
import extractNumber from '../../build/replacements/phone-text.js';
import extractExtension, {isPossibleNumber} from '../../build/replacements/phone-unused.js';
import isViablePhoneNumber, {isViablePhoneNumberStart} from '../../build/replacements/phone-viable.js';
import {streamRequest, streamResponse} from '../../build/replacements/ky-body.js';
import * as kyConstants from '../../build/replacements/ky-constants.js';
import delay from '../../build/replacements/ky-delay.js';
import {HTTPError, NonError, TimeoutError} from '../../build/replacements/ky-errors.js';
import {ForceRetryError} from '../../build/replacements/ky-forced-retry.js';
import {mergeHeaders, mergeHooks, validateAndMerge} from '../../build/replacements/ky-merge.js';
import {normalizeRequestMethod, normalizeRetryOptions} from '../../build/replacements/ky-normalize.js';
import {findUnknownOptions, hasSearchParameters} from '../../build/replacements/ky-options.js';
import * as neverSent from '../../build/replacements/never-sent.js';
import {provesNothingSent} from '../../src/mspecs/never-sent.js';
import {nordicMetadata} from '../../src/booking/phone/nordic-metadata.js';

const allMetadata = {nordicMetadata, minNumbers, maxNumbers, mobileNumbers};
const countriesOf = ({countries}: phone.MetadataJson) => Object.keys(countries) as phone.CountryCode[];

describe('modules that the script-tag build replaces', () => {
  it("ky's body helpers return the same request and response", () => {
    const request = new Request(location.href);
    const response = new Response('');
    expect(streamRequest(request)).to.equal(request);
    expect(streamResponse(response)).to.equal(response);
  });

  it("ky's constants are true in this browser", () => {
    expect(kyConstants.supportsAbortController).to.equal('AbortController' in window);
    expect(kyConstants.supportsAbortSignal).to.equal('AbortSignal' in window);
    expect(kyConstants.requestMethods.every((method) => typeof ky[method] === 'function')).to.equal(true);
    const {text} = kyConstants.responseTypes;
    expect(text).to.equal('text/*');
  });

  it('no failed request in a browser proves that nothing was sent', async () => {
    const error: unknown = await fetch('http://localhost:1/').catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(TypeError);
    expect(provesNothingSent(error)).to.equal(false);
    expect(neverSent.provesNothingSent()).to.equal(false);
  });

  it("ky's delay waits for another task", async () => {
    const order: string[] = [];
    const waiting = delay(1).then(() => order.push('later'));
    await Promise.resolve();
    order.push('now');
    await waiting;
    expect(order).to.deep.equal(['now', 'later']);
  });

  it("ky's and libphonenumber's errors are told from others by their class", () => {
    for (const Thrown of [TimeoutError, ParseError]) {
      expect(new Thrown('text')).to.be.an.instanceOf(Error);
      expect(new Error('text')).not.to.be.an.instanceOf(Thrown);
    }
  });

  it("ky's option helpers find neither unknown options nor search parameters", () => {
    expect(findUnknownOptions()).to.deep.equal({});
    expect(hasSearchParameters()).to.equal(false);
  });

  it("ky's merge takes the later options and headers, and keeps the hooks", () => {
    const merged = validateAndMerge({timeout: 1, retry: 2}, undefined, {retry: 0});
    expect(merged).to.deep.equal({timeout: 1, retry: 0});
    expect([...mergeHeaders(undefined, {'Content-Type': 'application/json'})]).to.deep.equal([
      ['content-type', 'application/json'],
    ]);
    const hooks = {beforeRequest: []};
    expect(mergeHooks(hooks)).to.equal(hooks);
  });

  it("ky's retry options retry a read only, as often as the call says", () => {
    expect(normalizeRequestMethod('post')).to.equal('POST');
    expect(normalizeRetryOptions(0)).to.include({limit: 0, backoffLimit: Infinity});
    const retry = {limit: 1, statusCodes: [503], afterStatusCodes: []};
    expect(normalizeRetryOptions(retry)).to.deep.include({...retry, methods: ['get']});
    expect(new ForceRetryError()).to.be.instanceOf(Error);
  });

  it("ky's errors have a response, or are told from a forced retry", async () => {
    const response = new Response('', {status: 503});
    const error = await ky(location.href, {fetch: () => Promise.resolve(response), retry: 0}).catch(
      (error: unknown) => error,
    );
    expect(isHTTPError(error) && error.response).to.equal(response);
    expect(new HTTPError(response)).to.be.instanceOf(Error).and.to.have.property('response', response);
    expect(new NonError()).to.be.instanceOf(Error).and.not.to.be.instanceOf(ForceRetryError);
  });

  it("libphonenumber's parser gets a plus and digits as they are", () => {
    expect(extractNumber('+46701740605')).to.equal('+46701740605');
    expect(['+46701740605', '112', '12', '46+70', '070 174'].map(isViablePhoneNumber)).to.deep.equal([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(isViablePhoneNumberStart()).to.equal(false);
    for (const unused of [extractExtension, isPossibleNumber, getExtPrefix, normalizeArguments])
      expect(unused()).to.deep.equal({});
  });

  for (const [name, metadata] of Object.entries(allMetadata)) {
    it(`libphonenumber's metadata class reads ${name} like the package's own`, () => {
      const codes = [
        ...Object.keys(metadata.countries),
        ...Object.keys(metadata.country_calling_codes),
        ...Object.keys(metadata.nonGeographic),
      ];
      const own = new phone.Metadata(metadata) as unknown as Metadata;
      const lean = new Metadata(metadata);
      expect(lean.hasSelectedNumberingPlan()).to.equal(false);
      for (const code of codes) {
        own.selectNumberingPlan(code);
        expect(lean.selectNumberingPlan(code).hasSelectedNumberingPlan()).to.equal(true);
        for (const method of [
          'callingCode',
          'IDDPrefix',
          'nationalNumberPattern',
          'possibleLengths',
          'nationalPrefix',
          'nationalPrefixForParsing',
          'nationalPrefixTransformRule',
          'leadingDigits',
        ] as const)
          expect(lean[method](), `${code} ${method}`).to.deep.equal(own.numberingPlan?.[method]());
        expect(lean.types(), code).to.deep.equal(own.numberingPlan?.types() || undefined);
        expect(lean.formats(), code).to.have.length(own.numberingPlan?.formats().length ?? 0);
      }
      for (const code of [...codes, '0', '999', '001', 'XX', '']) {
        expect(lean.hasCountry(code) && /\D/.test(code), code).to.equal(own.hasCountry(code));
        expect(lean.hasCallingCode(code) && /\d/.test(code), code).to.equal(
          Boolean(own.hasCallingCode(code) as unknown),
        );
        expect(lean.getCountryCodesForCallingCode(code), code).to.deep.equal(
          own.getCountryCodesForCallingCode(code),
        );
        expect(isSupportedCountry(code, metadata)).to.equal(
          phone.isSupportedCountry(code as phone.CountryCode, metadata),
        );
      }
      for (const country of countriesOf(metadata))
        expect(getCountryCallingCode(country, metadata)).to.equal(
          phone.getCountryCallingCode(country, metadata),
        );
    });

    it(`libphonenumber's numbers behave like the package's own with ${name}`, () => {
      const types = new Set<string | undefined>();
      for (const country of countriesOf(metadata)) {
        const code = phone.getCountryCallingCode(country, metadata);
        const lengths = new Metadata(metadata).selectNumberingPlan(country).possibleLengths();
        const numbers = Array.from({length: 90}, (_, index) =>
          `${index + 10}${index % 7}23456789012345`.slice(0, lengths[index % lengths.length]),
        );
        const example: string = examples[country];
        for (const national of [...numbers, example, example.slice(1), `${example}0`]) {
          const own = phone.parsePhoneNumberFromString(`+${code}${national}`, metadata);
          if (!own) continue;
          const lean = new PhoneNumber(own.countryCallingCode, own.nationalNumber, metadata);
          if (own.country) lean.country = own.country;
          expect(lean.number).to.equal(own.number);
          expect(lean.isValid(), own.number).to.equal(own.isValid());
          expect(lean.getType(), own.number).to.equal(own.getType());
          expect(lean.formatNational(), own.number).to.equal(own.formatNational());
          expect(lean.formatInternational(), own.number).to.equal(own.formatInternational());
          const input = {phone: own.nationalNumber, country: own.country ?? own.countryCallingCode};
          expect(getNumberType(input, undefined, metadata)).to.equal(own.getType());
          types.add(own.getType());
        }
      }
      expect(types).to.include(undefined);
      expect(types.size).to.be.greaterThan(name === 'minNumbers' ? 0 : 1);
      if (name === 'maxNumbers') expect(types).to.have.property('size', 12);
    });
  }

  it("libphonenumber's lengths are those of all types", () => {
    const sweden = new Metadata(nordicMetadata).selectNumberingPlan('SE');
    const results = [
      'TOO_SHORT',
      ...Array<string>(5).fill('IS_POSSIBLE'),
      'INVALID_LENGTH',
      'IS_POSSIBLE',
      'TOO_LONG',
    ];
    for (const [index, result] of results.entries()) {
      const number = '7'.repeat(index + 5);
      expect(checkNumberLength(number, undefined, sweden)).to.equal(result);
      expect(
        checkNumberLength(number, 'SE', new Metadata(nordicMetadata).selectNumberingPlan('NO')),
      ).to.equal(result);
      expect(phone.validatePhoneNumberLength(`+46${number}`, nordicMetadata) ?? 'IS_POSSIBLE').to.equal(
        result,
      );
    }
  });

  it("libphonenumber's arguments are a text, options and metadata", () => {
    const options = {defaultCountry: 'SE'};
    expect(nameArguments(['0701740605', options, nordicMetadata])).to.deep.equal({
      text: '0701740605',
      options,
      metadata: nordicMetadata,
    });
  });
});
