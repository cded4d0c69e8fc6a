import type {Plugin} from 'vite';

/** Expression or statements of a package's file, and their replacement: nothing by default. */
interface Cut {
  readonly file: string;
  readonly what: RegExp | string;
  readonly instead?: string;
}

const reactiveElement = '@lit/reactive-element/reactive-element.js';
const litHtml = 'lit-html/lit-html.js';
const litElement = 'lit-element/lit-element.js';
const globals = /\w+\.\w+(PolyfillSupport|HydrateSupport)\b|\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g;

/**
 * Features of Lit that the element does not use: 0.6 kB of the script-tag build's entry. ESLint forbids the code that would need
 * them. The package on npm has Lit whole.
 */
const cuts: readonly Cut[] = [
  // Version counters and polyfill hooks, which tell other copies of Lit about this one. The minifier drops what is undefined.
  ...[reactiveElement, litHtml, litElement].map((file) => ({file, what: globals, instead: 'undefined'})),
  // Templates of SVG or MathML alone.
  {file: litHtml, what: '2===i?"<svg>":3===i?"<math>":""', instead: '""'},
  {file: litHtml, what: '+(2===i?"</svg>":3===i?"</math>":"")'},
  {
    file: litHtml,
    what: /if\((this\.el=S\.createElement\(f,e\),P\.currentNode=this\.el\.content),2===i\|\|3===i\)\{.*?\}(?=for)/s,
    instead: '$1;',
  },
  // Expressions within a text area, a title, a style or a script.
  {file: litHtml, what: 'y.test(u[2])&&(n=RegExp("</"+u[2],"g")),'},
  {file: litHtml, what: /if\(y\.test\(r\.tagName\)\)\{.*?\}(?=\}else if)/s},
  {file: litHtml, what: /else\{let t=-1;for\(.*?t\+=o\.length-1\}/s},
  // Directives, and expressions in place of an attribute.
  {file: litHtml, what: /function M\(t,i,s=t,e\)\{.*?,i\}(?=class R)/s, instead: 'function M(t,i){return i}'},
  {file: litHtml, what: ':6===r.type&&(i=new Z(h,this,t))', instead: ':0'},
  {file: litHtml, what: 'else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))'},
  // Decorators, attributes that hold JSON, and several style sheets.
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
  // Properties with accessors of their own.
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
  // A shadow root that the element does not create itself.
  {file: reactiveElement, what: /createRenderRoot\(\)\{.*?,t\}(?=connectedCallback)/s},
  {file: reactiveElement, what: ',y.shadowRootOptions={mode:"open"}'},
  {file: litElement, what: /createRenderRoot\(\)\{.*?,t\}(?=update)/s},
];

/** Applies the cuts. Fails if a newer version of a package no longer has the code to cut. */
export const leanPackages = (): Plugin => ({
  name: 'lean-packages',
  enforce: 'pre',
  transform(code, id) {
    const path = id.replaceAll('\\', '/').split('?')[0];
    const ofFile = cuts.filter(({file}) => path?.endsWith(`/node_modules/${file}`));
    if (ofFile.length === 0) return undefined;
    const lean = ofFile.reduce((rest, {file, what, instead = ''}) => {
      const cut = rest.replace(what, instead);
      if (cut === rest) throw new Error(`${file} no longer has the code to cut: ${what}`);
      return cut;
    }, code);
    return {code: lean, map: null};
  },
});
