import {expect} from '@open-wc/testing';
import * as lit from 'lit';
import * as replacedCssTag from '../../build/replacements/css-tag.js';
import {streamRequest, streamResponse} from '../../build/replacements/ky-body.js';
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
});
