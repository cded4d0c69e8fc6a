import {testWithStyles} from '../support/e2e/test-with-styles.js';

/** Styles of a page that reach further than they were meant to. */
const sheets: Readonly<Record<string, string>> = {
  'a reset of everything': '* { all: unset !important; }',
  'a reset to what the browser began with': '* { all: initial !important; }',
  'labels and fields that are hidden': `
    label, input, button, fieldset, form, legend, [hidden], [inert] { display: none !important; }
    form * { opacity: 0 !important; position: absolute !important; inset-inline-start: -9999px !important; }`,
  'texts on one line, and replaced by pictures': `
    main { white-space: nowrap; text-indent: -9999px; }`,
  'everything in the middle, in capitals and far apart': `
    * { text-align: center !important; text-transform: uppercase !important; letter-spacing: 0.1em !important;
        word-spacing: 0.3em !important; line-height: 2 !important; }`,
  'boxes that float and are positioned': `
    * { float: inline-start !important; position: relative !important; z-index: 1 !important; }`,
  'boxes in a row': 'main { display: flex; gap: 1rem; } h1 { flex: none; inline-size: 6rem; }',
  'boxes as narrow as what is in them': 'main { display: inline-block; }',
  'a column that is as wide as what cannot be broken': 'main { display: grid; grid-template-columns: 1fr; }',
};

for (const [name, css] of Object.entries(sheets)) testWithStyles(name, css);
