/** What a webmaster chose. */
export interface Settings {
  /** Attributes that differ from their defaults, in order; an empty value is an attribute alone. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** Custom properties that differ from their defaults. */
  readonly properties: readonly (readonly [name: string, value: string])[];
  /** The name of a theme; empty for none. */
  readonly theme: string;
}

/** What is pasted into a page: the script, the styles and the element. The home's own values stand in for the demo's. */
export function snippet({attributes, properties, theme}: Settings): string {
  const all: Settings['attributes'] = [
    ...(theme ? [['class', theme] as const] : []),
    ['deal-id', 'BOSTADENS-ID'],
    ['proxy-url', '/api/mspecs'],
    ...attributes,
  ];
  const lines = all.map(([name, value]) => `  ${value ? `${name}="${escape(value)}"` : name}`);
  const declarations = properties.map(([name, value]) => `    ${name}: ${value};`);
  return [
    '<script type="module" src="/mspecs-viewing-booker.js"></script>',
    ...(theme ? [`<link rel="stylesheet" href="/${theme}.css">`] : []),
    ...(declarations.length > 0
      ? ['<style>', '  mspecs-viewing-booker {', ...declarations, '  }', '</style>']
      : []),
    '',
    '<mspecs-viewing-booker',
    ...lines,
    '></mspecs-viewing-booker>',
  ].join('\n');
}

const escape = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
