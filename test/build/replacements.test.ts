import {expect} from '@open-wc/testing';
import * as lit from 'lit';
import compareVersions from '../../build/replacements/phone-metadata-version.js';
import extractNumber from '../../build/replacements/phone-text.js';
import extractExtension, {formatRFC3966, isPossibleNumber} from '../../build/replacements/phone-unused.js';
import isViablePhoneNumber, {isViablePhoneNumberStart} from '../../build/replacements/phone-viable.js';
import * as replacedCssTag from '../../build/replacements/css-tag.js';
import {streamRequest, streamResponse} from '../../build/replacements/ky-body.js';
import {ForceRetryError} from '../../build/replacements/ky-forced-retry.js';
import {mergeHeaders, mergeHooks, validateAndMerge} from '../../build/replacements/ky-merge.js';
import {normalizeRequestMethod, normalizeRetryOptions} from '../../build/replacements/ky-normalize.js';
import {findUnknownOptions, hasSearchParameters} from '../../build/replacements/ky-options.js';

describe('modules that the script-tag build replaces', () => {
  it('css-tag exports what Lit exports of it', () => {
    expect(lit).to.include.all.keys(Object.keys(replacedCssTag));
    expect(replacedCssTag).to.include.all.keys('CSSResult', 'adoptStyles', 'css', 'unsafeCSS');
  });

  it('css-tag constructs style sheets that a shadow root adopts', () => {
    const host = document.createElement('div');
    const sheet = replacedCssTag.unsafeCSS(':host { display: block; line-height: 7px }');
    replacedCssTag.adoptStyles(host.attachShadow({mode: 'open'}), [replacedCssTag.getCompatibleStyle(sheet)]);
    document.body.append(host);
    expect(getComputedStyle(host).lineHeight).to.equal('7px');
    host.remove();
  });

  it("ky's body helpers return the same request and response", () => {
    const request = new Request(location.href);
    const response = new Response('');
    expect(streamRequest(request)).to.equal(request);
    expect(streamResponse(response)).to.equal(response);
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
    for (const unused of [extractExtension, formatRFC3966, isPossibleNumber])
      expect(unused()).to.deep.equal({});
  });

  it("libphonenumber's metadata is of its newest format", () => {
    expect(compareVersions()).to.equal(0);
  });
});
