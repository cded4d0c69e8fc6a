import type {CustomElementDeclaration, Event as ManifestEvent} from 'custom-elements-manifest';
import {attributesAloneOf, propertiesOf} from './manifest.js';

/** Names of what is written for an element. */
export interface FrameworkNames {
  /** Module with its class and events. */
  readonly module: string;
  /** Start of the file names. */
  readonly prefix: string;
  /** Component of React. */
  readonly component: string;
}

/**
 * Returns the types of the tag for each framework, by file name. Properties come from the class, attributes and events from the
 * manifest.
 */
export function frameworkTypes(
  element: CustomElementDeclaration & {readonly tagName: string},
  names: FrameworkNames,
): Readonly<Record<string, string>> {
  const {module, prefix, component} = names;
  const {tagName, name, events = []} = element;
  const used = `import type {${name}} from '${module}';\nimport type {TagAttributes, TagEvents, TagProperties} from './${prefix}tag.js';`;
  const handlers = (prefix: string) =>
    `{[Name in keyof TagEvents as \`${prefix}\${Name}\`]?: (event: TagEvents[Name]) => void}`;

  return {
    tag: tagTypes(element, names),
    react: `import type {DetailedHTMLProps, ForwardRefExoticComponent, HTMLAttributes, RefAttributes} from 'react';
${used}

/** Properties and events of the element. Unknown names are type errors. */
export type ${component}Props = Omit<HTMLAttributes<${name}>, keyof TagProperties> & TagProperties & RefAttributes<${name}> & {
${events.map((event) => `${comment(event.description)}  on${inPascalCase(event.name)}?: ((event: TagEvents['${event.name}']) => void) | undefined;`).join('\n')}
};

/** React component that sets properties and listens to events, for React 17 and later. */
export declare const ${component}: ForwardRefExoticComponent<${component}Props>;

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
import type {TagAttributes, TagEvents, TagProperties} from './${prefix}tag.js';

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
export function reactComponent(
  element: CustomElementDeclaration & {readonly tagName: string},
  {module, component}: FrameworkNames,
): string {
  const {tagName, name, events = []} = element;
  const handlers = events.map((event) => `    on${inPascalCase(event.name)}: '${event.name}',`);
  return `import {createComponent} from '@lit/react';
import * as react from 'react';
import {${name}} from '${module}';

export const ${component} = createComponent({
  react,
  tagName: '${tagName}',
  elementClass: ${name},
  displayName: '${component}',
  events: {
${handlers.join('\n')}
  },
});
`;
}

/** Returns the types that all frameworks share: attributes, properties and events with their descriptions. */
function tagTypes(element: CustomElementDeclaration, {module}: FrameworkNames): string {
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
} from '${module}';

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
