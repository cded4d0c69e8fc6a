import type {Plugin} from 'vite';

/** What is left out of a package's file, and what stands there instead: nothing by default. */
interface Cut {
  readonly file: string;
  readonly what: RegExp | string;
  readonly instead?: string;
}

const whole = /^.*$/s;
const reactiveElement = '@lit/reactive-element/reactive-element.js';
const litHtml = 'lit-html/lit-html.js';
const litElement = 'lit-element/lit-element.js';

/**
 * What packages bring for browsers older than the script's syntax, and for uses that it has not: 1.3 kB of the entry and
 * 0.4 kB of what follows, with brotli. The package for npm has them whole.
 */
const cuts: readonly Cut[] = [
  // Every browser that reads this script has style sheets that can be constructed and shared.
  {
    file: '@lit/reactive-element/css-tag.js',
    what: whole,
    instead: `
      export const supportsAdoptingStyleSheets = true;
      export class CSSResult {}
      export const css = () => new CSSResult();
      export const unsafeCSS = (text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        return sheet;
      };
      export const getCompatibleStyle = (sheet) => sheet;
      export const adoptStyles = (root, sheets) => {
        root.adoptedStyleSheets = sheets;
      };
    `,
  },
  // Where polyfills of shadow roots and hydration hook in, which can know nothing of a lit that is bundled, and where lit counts its
  // versions for a warning that only its development build has.
  {file: reactiveElement, what: ',p=a.reactiveElementPolyfillSupport'},
  {
    file: reactiveElement,
    what: /,p\?\.\(\{ReactiveElement:y\}\),\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]*"\)/,
  },
  {
    file: litHtml,
    what: /,B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]*"\)/,
  },
  {file: litElement, what: /,s\.litElementHydrateSupport.*?(?=;const n=)/},
  {file: litElement, what: /\(s\.litElementVersions\?\?=\[\]\)\.push\("[^"]*"\);/},
  // No template has a directive,
  {file: litHtml, what: /function M\(t,i,s=t,e\)\{.*?,i\}(?=class R)/s, instead: 'const M=(t,i)=>i;'},
  {file: litHtml, what: /setConnected\(t\)\{.*?\}(?=\}class H)/s},
  {file: litElement, what: /connectedCallback\(\)\{.*?setConnected\(!1\)\}/s},
  {file: litHtml, what: 'this._$AP?.(!1,!0,s)'},
  {file: litHtml, what: 'get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}'},
  {file: litHtml, what: 'get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}'},
  {file: litHtml, what: /get parentNode\(\)\{let t=.*?get endNode\(\)\{return this\._\$AB\}/s},
  {file: litHtml, what: 'get _$AU(){return this._$AM?._$AU??this._$Cv}'},
  {file: litHtml, what: ',this._$Cv=e?.isConnected??!0'},
  {file: litElement, what: 'this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),'},
  // nor was made before it came here,
  {
    file: litHtml,
    what: /"number"==typeof s\?this\._\$AC\(t\):\(void 0===s\.el&&.*?,s\)(?=;if)/s,
    instead: 'this._$AC(t)',
  },
  // nor SVG or MathML by itself,
  {file: litHtml, what: '2===i?"<svg>":3===i?"<math>":""', instead: '""'},
  {file: litHtml, what: '+(2===i?"</svg>":3===i?"</math>":"")'},
  {
    file: litHtml,
    what: /if\((this\.el=S\.createElement\(f,e\),P\.currentNode=this\.el\.content),2===i\|\|3===i\)\{.*?\}(?=for)/s,
    instead: '$1;',
  },
  // nor anything that changes within a text area, a title, a style, a script or a comment, or that is the element itself.
  {file: litHtml, what: 'y.test(u[2])&&(n=RegExp("</"+u[2],"g")),'},
  {file: litHtml, what: /if\(y\.test\(r\.tagName\)\)\{.*?\}(?=\}else if)/s},
  {file: litHtml, what: /else\{let t=-1;for\(.*?t\+=o\.length-1\}/s},
  {file: litHtml, what: 'else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))'},
  {file: litHtml, what: '6===r.type&&(i=new Z(h,this,t))', instead: '0'},
  // No property has a decorator, or an object or a list for an attribute, and there is one style sheet.
  {
    file: reactiveElement,
    what: 'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;',
  },
  {
    file: reactiveElement,
    what: /const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=new Map)/s,
  },
  {file: reactiveElement, what: /static addInitializer\(t\)\{.*?\}(?=static get)/s},
  {file: reactiveElement, what: ',this.constructor.l?.forEach(t=>t(this))'},
  {file: reactiveElement, what: ',void 0!==t.l&&(this.l=[...t.l])'},
  {file: reactiveElement, what: ';break;case Object:case Array:t=null==t?t:JSON.stringify(t)'},
  {
    file: reactiveElement,
    what: ';break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}',
  },
  {
    file: reactiveElement,
    what: /const i=\[\];if\(Array\.isArray\(s\)\)\{.*?return i\}/s,
    instead: 'return[s]}',
  },
  // Nor has one an accessor of its own, which Lit would call.
  {file: reactiveElement, what: 's.state&&(s.attribute=!1),'},
  {file: reactiveElement, what: ',this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0)'},
  {
    file: reactiveElement,
    what: /const t=this\.constructor\.elementProperties;if\(t\.size>0\)for\(.*?\}(?=\}let t=!1)/s,
  },
  {
    file: reactiveElement,
    what: '{useDefault:i,reflect:e,wrapped:h},r)',
    instead: '{useDefault:i,reflect:e})',
  },
  {file: reactiveElement, what: '(t,r??s??this[t]),!0!==h||void 0!==r)||', instead: '(t,s??this[t]),!0)||'},
  // The element makes its shadow root itself.
  {file: reactiveElement, what: /createRenderRoot\(\)\{.*?,t\}(?=connectedCallback)/s},
  {file: reactiveElement, what: ',y.shadowRootOptions={mode:"open"}'},
  {file: litElement, what: /createRenderRoot\(\)\{.*?,t\}(?=update)/s},
  // Nobody watches the progress of an upload or a download.
  {
    file: 'ky/distribution/utils/body.js',
    what: whole,
    instead: `
      export const streamRequest = (request) => request;
      export const streamResponse = (response) => response;
    `,
  },
  // Nor is anything sent as a stream, which Chromium alone can.
  {
    file: 'ky/distribution/core/constants.js',
    what: /(?<=export const supportsRequestStreams = )\(\(\) => \{.*?\n\}\)\(\)/s,
    instead: 'false',
  },
  // No call has options that only some runtimes know, nor a search beside its URL.
  {
    file: 'ky/distribution/utils/options.js',
    what: whole,
    instead: `
      export const findUnknownOptions = () => ({});
      export const hasSearchParameters = () => false;
    `,
  },
];

/** Cuts them from what is bundled, and fails where a newer version of a package has not what is to be cut. */
export const leanPackages = (): Plugin => ({
  name: 'lean-packages',
  enforce: 'pre',
  transform(code, id) {
    const path = id.replaceAll('\\', '/').split('?')[0];
    const ofFile = cuts.filter(({file}) => path?.endsWith(`/node_modules/${file}`));
    if (ofFile.length === 0) return undefined;
    const lean = ofFile.reduce((rest, {file, what, instead = ''}) => {
      const cut = rest.replace(what, instead);
      if (cut === rest) throw new Error(`${file} has not what is to be cut from it: ${what}`);
      return cut;
    }, code);
    return {code: lean, map: null};
  },
});
