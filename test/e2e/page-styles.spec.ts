import {testWithStyles} from '../support/e2e/test-with-styles.js';

/** Page styles that match more than intended. */
const sheets: Readonly<Record<string, string>> = {
  'a reset of all properties': '* { all: unset !important; }',
  'all properties set to initial': '* { all: initial !important; }',
  'hidden labels and fields': `
    label, input, button, fieldset, form, legend, [hidden], [inert] { display: none !important; }
    form * { opacity: 0 !important; position: absolute !important; inset-inline-start: -9999px !important; }`,
  'nowrap and image replacement': `
    main { white-space: nowrap; text-indent: -9999px; }`,
  'centered, uppercase and widely spaced text': `
    * { text-align: center !important; text-transform: uppercase !important; letter-spacing: 0.1em !important;
        word-spacing: 0.3em !important; line-height: 2 !important; }`,
  'floated and positioned boxes': `
    * { float: inline-start !important; position: relative !important; z-index: 1 !important; }`,
  'a flex row': 'main { display: flex; gap: 1rem; } h1 { flex: none; inline-size: 6rem; }',
  'an inline-block container': 'main { display: inline-block; }',
  'a grid column with its min-content width': 'main { display: grid; grid-template-columns: 1fr; }',
};

for (const [name, css] of Object.entries(sheets)) testWithStyles(name, css);
