import type {Choices} from './choices.js';
import {colors, cssValue, measures} from './properties.js';

/** Where the deal comes from; the page itself by default. */
export type Source = 'page' | 'deal-url' | 'proxy' | 'ids';

/** Where the deal comes from. */
export const sourceOf = (choices: Choices): Source => (choices.get('source') as Source | undefined) ?? 'page';

/** Whether the site's own server carries the calls, and not the visitor's browser straight to Mspecs. */
export function isViaProxy(choices: Choices): boolean {
  const source = sourceOf(choices);
  // An element with a proxy asks it for the deal, so ids alone are for those who have none.
  return source === 'proxy' || (source !== 'ids' && choices.get('way') !== 'direct');
}

/** What is to be replaced by the site's own. */
const placeholders = {
  'deal-id': 'BOSTADENS-ID',
  'viewing-id': 'VISNINGENS-ID',
  'deal-url': '/bostader/BOSTADENS-ID.json',
  'proxy-url': '/api/mspecs',
  'base-url': 'https://login.mspecs.se',
} as const;

const always = [
  'lang',
  'time-zone',
  'country',
  'refresh-interval',
  'privacy-url',
  'consent-required',
  'no-session-storage',
];

/** What is pasted into a page: the script, the styles and the element. */
export function snippet(choices: Choices): string {
  const theme = choices.get('theme');
  return [
    '<script type="module" src="/mspecs-viewing-booker.js"></script>',
    ...(theme ? [`<link rel="stylesheet" href="/${theme}.css">`] : []),
    ...styleLines(choices, theme),
    '',
    '<mspecs-viewing-booker',
    ...attributesOf(choices, theme).map(
      ([name, value]) => `  ${value ? `${name}="${escape(value)}"` : name}`,
    ),
    ...(sourceOf(choices) === 'page'
      ? ['>', '  <script type="application/json">', '    {"viewings": []}', '  </script>']
      : []),
    `${sourceOf(choices) === 'page' ? '' : '>'}</mspecs-viewing-booker>`,
  ].join('\n');
}

/** The properties that were chosen, as CSS has them. */
export const propertiesOf = (choices: Choices): readonly (readonly [name: string, value: string])[] =>
  [...colors, ...measures].flatMap((property) => {
    const value = choices.get(property.name);
    return value === undefined ? [] : [[property.name, cssValue(property, value)] as const];
  });

/** What the element's own attributes are besides where it gets its times from. */
export const wordingOf = (
  choices: Choices,
): readonly (readonly [name: string, value: string | undefined])[] =>
  always.map((name) => [name, choices.get(name)]);

function styleLines(choices: Choices, theme: string | undefined): readonly string[] {
  const declarations = propertiesOf(choices).map(([name, value]) => `    ${name}: ${value};`);
  // As strong as the theme's own selector, and after it: a weaker one would change nothing.
  const selector = theme ? `mspecs-viewing-booker.${theme}` : 'mspecs-viewing-booker';
  return declarations.length > 0 ? ['<style>', `  ${selector} {`, ...declarations, '  }', '</style>'] : [];
}

function attributesOf(
  choices: Choices,
  theme: string | undefined,
): readonly (readonly [name: string, value: string])[] {
  const source = sourceOf(choices);
  const needed: readonly (keyof typeof placeholders)[] = [
    'deal-id',
    ...(source === 'ids' || choices.has('viewing-id') ? (['viewing-id'] as const) : []),
    ...(source === 'deal-url' ? (['deal-url'] as const) : []),
    isViaProxy(choices) ? 'proxy-url' : 'base-url',
  ];
  return [
    ...(theme ? [['class', theme] as const] : []),
    ...needed.map((name) => [name, choices.get(name) ?? placeholders[name]] as const),
    ...wordingOf(choices).filter((entry): entry is readonly [string, string] => entry[1] !== undefined),
  ];
}

const escape = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
