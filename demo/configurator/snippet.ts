import type {Choices} from './choices.js';
import {colors, cssValue, measures} from './properties.js';

/** Source of the deal. */
export type DealSource = 'page' | 'deal-url' | 'proxy' | 'ids';

/** Returns the chosen source of the deal; default the page. */
export const sourceOf = (choices: Choices): DealSource =>
  (choices.get('deal-source') as DealSource | undefined) ?? 'page';

/** Reports if the list is configured, not the booker of one home. */
export const isList = (choices: Choices): boolean => choices.get('element') === 'list';

/** Returns true if calls go through a proxy on the site's server, not directly to Mspecs. */
export function isViaProxy(choices: Choices): boolean {
  const source = sourceOf(choices);
  if (isList(choices)) return true;
  // Ids alone imply no proxy, because with one the element reads the deal from it.
  return source === 'proxy' || (source !== 'ids' && choices.get('way') !== 'direct');
}

/** Placeholders for values of the site. */
const placeholders = {
  'deal-id': 'BOSTADENS-ID',
  'viewing-id': 'VISNINGENS-ID',
  'deal-url': '/bostader/BOSTADENS-ID.json',
  'proxy-url': '/api/mspecs',
  'base-url': 'https://login.mspecs.se',
  office: 'KONTORETS NAMN',
} as const;

/** Attributes of the booker alone that do not select the source. */
const bookerOnly = ['time-zone', 'refresh-interval', 'slot-id', 'source', 'deep-link'];

/** Attributes that both elements have. */
const common = ['lang', 'country', 'privacy-url', 'consent-required', 'no-session-storage'];

/** Returns the code to paste into a page: script, styles and element. */
export function snippet(choices: Choices): string {
  const theme = choices.get('theme');
  const tag = tagOf(choices);
  const hasJson = !isList(choices) && sourceOf(choices) === 'page';
  return [
    `<script type="module" src="/${tag}.js"></script>`,
    ...(theme ? [`<link rel="stylesheet" href="/${theme}.css">`] : []),
    ...styleLines(choices, tag),
    '',
    `<${tag}`,
    ...attributesOf(choices, theme).map(
      ([name, value]) => `  ${value ? `${name}="${escape(value)}"` : name}`,
    ),
    ...(hasJson ? ['>', '  <script type="application/json">', '    {"viewings": []}', '  </script>'] : []),
    `${hasJson ? '' : '>'}</${tag}>`,
  ].join('\n');
}

/** Returns the chosen custom properties, as CSS. */
export const propertiesOf = (choices: Choices): readonly (readonly [name: string, value: string])[] =>
  [...colors, ...measures].flatMap((property) => {
    const value = choices.get(property.name);
    return value === undefined ? [] : [[property.name, cssValue(property, value)] as const];
  });

/** Returns the attributes that do not select the source. */
export const wordingOf = (
  choices: Choices,
): readonly (readonly [name: string, value: string | undefined])[] =>
  [...common, ...(isList(choices) ? [] : bookerOnly)].map((name) => [name, choices.get(name)]);

const tagOf = (choices: Choices): string =>
  isList(choices) ? 'mspecs-viewing-list' : 'mspecs-viewing-booker';

function styleLines(choices: Choices, tag: string): readonly string[] {
  const theme = choices.get('theme');
  const declarations = propertiesOf(choices).map(([name, value]) => `    ${name}: ${value};`);
  // Must follow the theme and match the specificity of its selector to override it.
  const selector = theme ? `${tag}.${theme}` : tag;
  return declarations.length > 0 ? ['<style>', `  ${selector} {`, ...declarations, '  }', '</style>'] : [];
}

function attributesOf(
  choices: Choices,
  theme: string | undefined,
): readonly (readonly [name: string, value: string])[] {
  const source = sourceOf(choices);
  const needed: readonly (keyof typeof placeholders)[] = isList(choices)
    ? ['proxy-url', ...(choices.has('office') ? (['office'] as const) : [])]
    : [
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
