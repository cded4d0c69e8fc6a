import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import * as lit from 'lit';
import * as replacement from '../../build/replacements/lit.js';
import {propertySeed} from '../support/property-seed.js';

const seed = propertySeed(20261130);

/** Element that declares properties in each way of this package, and logs the steps of its life. */
interface Probe extends lit.LitElement {
  text: unknown;
  plain: unknown;
  count: unknown;
  data: unknown;
  readonly log: string[];
  readonly controller: lit.ReactiveController;
}

const show = (changed: lit.PropertyValues): string =>
  [...changed].map(([name, old]) => `${String(name)} was ${String(old)}`).join(', ');

/** Defines the same element with Lit or with its replacement. */
function define(tag: string, {LitElement, adoptStyles, html, unsafeCSS}: typeof lit): void {
  class ProbeElement extends LitElement implements Probe {
    static override styles = unsafeCSS(':host { line-height: 7px }');
    static override properties = {
      text: {attribute: 'the-text'},
      plain: {},
      lang: {reflect: true, useDefault: true},
      count: {type: Number},
      flag: {attribute: 'is-flag', converter: (value: string | null) => value !== null},
      data: {attribute: false},
    };
    text: unknown = 'first';
    plain: unknown;
    override lang = '';
    count: unknown = 3;
    flag: unknown = false;
    data: unknown = {};
    readonly log: string[] = [];
    readonly controller = {
      hostConnected: () => void this.log.push('controller connected'),
      hostDisconnected: () => void this.log.push('controller disconnected'),
      hostUpdate: () => void this.log.push('controller will update'),
      hostUpdated: () => void this.log.push(`controller updated, not the first: ${String(this.hasUpdated)}`),
    };

    constructor() {
      super();
      this.addController(this.controller);
    }

    protected override createRenderRoot(): ShadowRoot {
      this.log.push('root');
      const root = this.attachShadow({mode: 'open'});
      adoptStyles(root, ProbeElement.elementStyles);
      return root;
    }

    protected override willUpdate(changed: lit.PropertyValues): void {
      this.log.push(`will update: ${show(changed)}`);
      if (this.count === 7) this.plain = 'set before the update';
    }

    protected override render(): unknown {
      this.log.push('render');
      if (this.data === 'broken') throw new Error('cannot render');
      return html`<p title=${this.lang}>${this.text} ${this.count} ${this.flag} ${this.plain}</p>`;
    }

    protected override updated(changed: lit.PropertyValues): void {
      this.log.push(`updated: ${show(changed)}`);
      if (this.count === 8) this.count = 9;
    }
  }
  customElements.define(tag, ProbeElement);
}

const tags = ['probe-of-lit', 'probe-of-replacement'] as const;
define(tags[0], lit);
define(tags[1], replacement as unknown as typeof lit);

/** Returns what a page or another script can see of the element. */
function observe(probe: Probe): unknown {
  const {isUpdatePending, hasUpdated, text, plain, lang, count, data, shadowRoot} = probe;
  const attributes = [...probe.attributes].map(({name, value}) => [name, value]);
  const rendered = shadowRoot?.querySelector('p');
  return {
    properties: [text, plain, lang, count, data],
    flags: [isUpdatePending, hasUpdated],
    attributes,
    log: [...probe.log],
    rendered: rendered && [rendered.textContent, rendered.title, getComputedStyle(rendered).lineHeight],
  };
}

type Step = (probe: Probe) => unknown;

/** Takes the steps with an element of each base class. Expects to see the same after each, and returns the last. */
async function compare(steps: readonly Step[], create = (tag: string) => document.createElement(tag)) {
  const [expected, actual] = (await Promise.all(
    tags.map(async (tag) => {
      const probe = create(tag) as Probe;
      const seen: unknown[] = [];
      for (const step of steps) seen.push(await step(probe), observe(probe));
      probe.remove();
      return seen;
    }),
  )) as [unknown[], unknown[]];
  expect(actual).to.deep.equal(expected);
  return actual.at(-1);
}

const connect: Step = (probe) => {
  document.body.append(probe);
};
const finishUpdate: Step = (probe) => probe.isConnected && probe.updateComplete;
const set =
  (name: string, value: unknown): Step =>
  (probe) => {
    Object.assign(probe, {[name]: value});
  };
const setAttribute =
  (name: string, value: string): Step =>
  (probe) => {
    probe.setAttribute(name, value);
  };
const removeAttribute =
  (name: string): Step =>
  (probe) => {
    probe.removeAttribute(name);
  };

const value = fc.constantFrom<unknown>(undefined, null, '', 'a', 'sv', 'en', 3, 7, 8, NaN, true);
const attribute = fc.constantFrom('the-text', 'plain', 'lang', 'count', 'is-flag', 'data', 'text');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom('text', 'plain', 'count', 'flag', 'data'), value).map((set_) => set(...set_)),
  fc.constantFrom('', 'sv', 'en', undefined, null).map((lang) => set('lang', lang)),
  fc.tuple(attribute, fc.constantFrom('', 'sv', 'en', '3', '8', 'x')).map((pair) => setAttribute(...pair)),
  attribute.map(removeAttribute),
  fc.constant(connect),
  fc.constant<Step>((probe) => probe.remove()),
  fc.constant<Step>((probe) => probe.requestUpdate()),
  fc.constant<Step>((probe) => probe.removeController(probe.controller)),
  fc.constant<Step>((probe) => probe.addController(probe.controller)),
  fc.constant(finishUpdate),
  fc.constant(finishUpdate),
);

describe('the base class of the script-tag build', () => {
  it('does the same as Lit, whatever a page does with the element', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, {maxLength: 20}), async (steps) => {
        await compare([...steps, connect, finishUpdate, finishUpdate]);
      }),
      {seed, numRuns: 400},
    );
  });

  it('renders, and updates what changed', async () => {
    const seen = await compare([connect, finishUpdate, set('text', 'second'), finishUpdate]);
    expect(seen).to.deep.include({rendered: ['second 3 false ', '', '7px']});
  });

  it('keeps what was set before the upgrade', async () => {
    const seen = await compare([connect, finishUpdate], (tag) => {
      const inert = new DOMParser().parseFromString(`<${tag} lang="en" count="5"></${tag}>`, 'text/html');
      const probe = inert.querySelector<HTMLElement>(tag)!;
      return Object.assign(probe, {text: 'early', data: 1});
    });
    expect(seen).to.deep.include({properties: ['early', undefined, 'en', 5, 1]});
  });

  it('requests another update of what an update sets', async () => {
    expect(await compare([connect, set('count', 8), finishUpdate, finishUpdate])).to.deep.include({
      rendered: ['first 9 false ', '', '7px'],
    });
  });

  it('reports an error of a template, and renders the next one', async () => {
    const unhandled: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      unhandled.push((event.reason as Error).message);
    };
    addEventListener('unhandledrejection', note);
    const message: Step = (probe) => probe.updateComplete.catch((error: unknown) => String(error));
    const nextTask: Step = () => new Promise((resolve) => setTimeout(resolve));
    try {
      await compare([connect, finishUpdate, set('data', 'broken'), message, nextTask]);
      await compare([connect, set('data', 'broken'), message, set('data', 1), finishUpdate, nextTask]);
    } finally {
      removeEventListener('unhandledrejection', note);
    }
    expect(unhandled).to.deep.equal(['cannot render', 'cannot render']);
  });

  it('has the properties of a class that it is extended by', () => {
    for (const tag of tags) {
      const base = customElements.get(tag) as CustomElementConstructor;
      customElements.define(`extended-${tag}`, class extends base {});
      const extended = document.createElement(`extended-${tag}`) as Probe;
      extended.setAttribute('count', '4');
      expect(extended.count).to.equal(4);
    }
  });
});
