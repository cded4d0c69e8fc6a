import {readFileSync} from 'node:fs';
import type {Package} from 'custom-elements-manifest';
import {parseFragment, type DefaultTreeAdapterTypes} from 'parse5';
import {elementOf, propertiesOf} from '../../../build/manifest.js';
import {root} from '../package.js';

const manifest = JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8')) as Package;
const ours = [elementOf(manifest), elementOf(manifest, 'mspecs-viewing-list')];
const namesOf = (...things: readonly {readonly name: string}[]): ReadonlySet<string> =>
  new Set(things.map(({name}) => name));

const parts = namesOf(...ours.flatMap(({cssParts = []}) => cssParts));
const states: ReadonlySet<string> = new Set(['open', 'full', 'closed', 'link-button']);
const customProperties = namesOf(...ours.flatMap(({cssProperties = []}) => cssProperties));
const slotNames = namesOf(...ours.flatMap(({slots = []}) => slots));
/** Attributes and properties by tag, in the lower case of an HTML parser. */
const settable: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ours.map((element) => {
    const {tagName, attributes = [], events = []} = element;
    const names = [...namesOf(...attributes, ...events, ...propertiesOf(element))];
    return [tagName, new Set(names.map((name) => name.toLowerCase()))];
  }),
);

/** An element in a document. */
export interface Written {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text content, if the element contains only text. */
  readonly text: string;
}

/** Parses HTML and returns its elements and parse errors. */
export function elementsIn(html: string): {
  readonly elements: readonly Written[];
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const elements: Written[] = [];
  const walk = ({childNodes}: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const node of childNodes) {
      if (!('tagName' in node)) continue;
      elements.push({
        tag: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({name, value}) => [name, value])),
        text: node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
      });
      walk('content' in node ? node.content : node);
    }
  };
  walk(
    parseFragment(html, {onParseError: ({code, startLine}) => problems.push(`line ${startLine}: ${code}`)}),
  );
  return {elements, problems};
}

/** Scripts among the elements whose `type` matches. */
export const scriptsIn = (elements: readonly Written[], type: RegExp): readonly Written[] =>
  elements.filter(({tag, attributes}) => tag === 'script' && type.test(attributes['type'] ?? ''));

/** Unknown names on elements: tags, attributes and slots. */
export function unknownNames(elements: readonly Written[]): readonly string[] {
  return elements.flatMap(({tag, attributes}) => {
    const known = settable.get(tag);
    if (!known) {
      const {slot = ''} = attributes;
      return [...(tag.includes('-') ? [tag] : []), ...(slotNames.has(slot) ? [] : [`slot=${slot}`])];
    }
    return Object.keys(attributes).filter(
      (name) => !/^(class|id|slot)$/.test(name) && !known.has(bare(name)),
    );
  });
}

/** Unknown custom properties and parts in styles. */
export function unknownStyles(css: string): readonly string[] {
  const named = Array.from(css.matchAll(/--mspecs-[\w-]+/g), ([name]) => name);
  const inParts = Array.from(css.matchAll(/::part\((.*?)\)/g), ([, names = '']) => names.split(' ')).flat();
  return [
    ...named.filter((name) => !customProperties.has(name)),
    ...inParts.filter((name) => !parts.has(name) && !states.has(name)),
  ];
}

/** A name without the binding and event syntax of Vue, Svelte and Angular. */
const bare = (name: string): string =>
  name.toLowerCase().replace(/^(\[attr\.|\[|\(|[:@]|on(?=mspecs))|[\])]$/g, '');
