import type {CustomElementDeclaration, Event as ManifestEvent} from 'custom-elements-manifest';
import {attributesAloneOf, propertiesOf} from './manifest.js';

/**
 * Returns the types of the tag for each framework, by file name. Properties come from the class, attributes and events from the
 * manifest.
 */
export function frameworkTypes(
  element: CustomElementDeclaration & {readonly tagName: string},
): Readonly<Record<string, string>> {
  const {tagName, name, events = []} = element;
  const used = `import type {${name}} from '../index.js';\nimport type {TagAttributes, TagEvents, TagProperties} from './tag.js';`;
  const handlers = (prefix: string) =>
    `{[Name in keyof TagEvents as \`${prefix}\${Name}\`]?: (event: TagEvents[Name]) => void}`;

  return {
    tag: tagTypes(element),
    react: `import type {DetailedHTMLProps, ForwardRefExoticComponent, HTMLAttributes, RefAttributes} from 'react';
${used}

/** Properties and events of the element. Unknown names are type errors. */
export type ViewingBookerProps = Omit<HTMLAttributes<${name}>, keyof TagProperties> & TagProperties & RefAttributes<${name}> & {
${events.map((event) => `${comment(event.description)}  on${inPascalCase(event.name)}?: ((event: TagEvents['${event.name}']) => void) | undefined;`).join('\n')}
};

/** React component that sets properties and listens to events, for React 17 and later. */
export declare const ViewingBooker: ForwardRefExoticComponent<ViewingBookerProps>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      '${tagName}': DetailedHTMLProps<HTMLAttributes<${name}>, ${name}> &
        TagAttributes & TagProperties & ${handlers('on')};
    }
  }
}
`,
    preact: `import type {HTMLAttributes} from 'preact';
${used}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      '${tagName}': HTMLAttributes<${name}> & TagAttributes & TagProperties & ${handlers('on')};
    }
  }
}
`,
    solid: `import type {JSX as SolidJSX} from 'solid-js';
${used}

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      '${tagName}': SolidJSX.HTMLAttributes<${name}> & TagAttributes & TagProperties &
        {[Name in keyof TagProperties as \`prop:\${Name}\`]?: TagProperties[Name]} & ${handlers('on:')};
    }
  }
}
`,
    svelte: `import type {HTMLAttributes} from 'svelte/elements';
${used}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    '${tagName}': HTMLAttributes<${name}> & TagAttributes & TagProperties & ${handlers('on')};
  }
}
`,
    vue: `import type {HTMLAttributes} from 'vue';
import type {TagAttributes, TagEvents, TagProperties} from './tag.js';

interface TagHandlers {
${events.map((event) => `  on${inPascalCase(event.name)}?: (event: TagEvents['${event.name}']) => void;`).join('\n')}
}

declare module 'vue' {
  interface GlobalComponents {
    '${tagName}': new () => {$props: HTMLAttributes & TagAttributes & TagProperties & TagHandlers};
  }
}
`,
  };
}

/** Returns the script of the React component; the other frameworks only need types. */
export function reactComponent(element: CustomElementDeclaration & {readonly tagName: string}): string {
  const {tagName, name, events = []} = element;
  const handlers = events.map((event) => `    on${inPascalCase(event.name)}: '${event.name}',`);
  return `import {createComponent} from '@lit/react';
import * as react from 'react';
import {${name}} from '../index.js';

export const ViewingBooker = createComponent({
  react,
  tagName: '${tagName}',
  elementClass: ${name},
  displayName: 'ViewingBooker',
  events: {
${handlers.join('\n')}
  },
});
`;
}

/** Returns the types that all frameworks share: attributes, properties and events with their descriptions. */
function tagTypes(element: CustomElementDeclaration): string {
  const {name, events = []} = element;
  const properties = propertiesOf(element);
  const attributes = [
    ...properties.flatMap(({attribute, ...property}) =>
      attribute === undefined || attribute === property.name ? [] : {...property, name: attribute},
    ),
    ...attributesAloneOf(element),
  ].map(
    ({name: attribute, description, type}) =>
      `${comment(description)}  '${attribute}'?: ${attributeType(type?.text)};`,
  );
  return `import type {
  ${[name, ...new Set(events.map(eventType))].join(',\n  ')}
} from '../index.js';

/** Attributes whose name differs from their property. */
export interface TagAttributes {
${attributes.join('\n')}
}

/** Properties of the element. */
export type TagProperties = Partial<Pick<${name}, ${properties.map((each) => `'${each.name}'`).join(' | ')}>>;

/** Events of the element. */
export interface TagEvents {
${events.map((event) => `${comment(event.description)}  '${event.name}': ${eventType(event)};`).join('\n')}
}
`;
}

const eventType = ({type}: ManifestEvent): string => type.text;

/** Returns the type of an attribute, which frameworks also accept as the value of its property. */
function attributeType(property = 'string'): string {
  if (property === 'boolean') return "boolean | '' | 'true' | 'false'";
  return property === 'number' ? 'number | string' : 'string | undefined';
}

const comment = (text = ''): string => `  /** ${text.replace(/\s+/g, ' ')} */\n`;

const inPascalCase = (name: string): string =>
  name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
