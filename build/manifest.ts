import {fileURLToPath} from 'node:url';
import {cli} from '@custom-elements-manifest/analyzer/cli.js';
import type {
  Attribute,
  ClassField,
  ClassMethod,
  CustomElementDeclaration,
  CustomElementField,
  Module,
  Package,
} from 'custom-elements-manifest';
import {defaultTimeZone} from '../src/booking/time/time.js';

/** Root folder of this package. */
const root = fileURLToPath(new URL('../', import.meta.url));

/** Returns the `custom-elements.json` of the element and its events, reduced to the public API. */
export async function readManifest(): Promise<Package> {
  const manifest = await cli({
    argv: ['analyze', '--config', 'build/manifest.config.js'],
    cwd: root,
    noWrite: true,
  });
  const text = JSON.stringify(manifest, (key, value: unknown) => {
    if (key === 'members') return (value as (ClassField | ClassMethod)[]).filter(isPublic);
    if ((key === 'path' || key === 'module') && typeof value === 'string') return built(value);
    return key === 'default' ? (constants[value as string] ?? value) : value;
  });
  const {modules, ...rest} = JSON.parse(text) as Package;
  const registering = (tag: string, path: string): Module => {
    const {name, tagName} = elementOf({modules, ...rest}, tag);
    const declaration = {name, module: built(`src/${tag}.ts`)};
    return {
      kind: 'javascript-module',
      path: built(path),
      declarations: [],
      exports: [{kind: 'custom-element-definition', name: tagName, declaration}],
    };
  };
  const registers = [
    registering(bookerTag, 'src/index.ts'),
    registering('mspecs-viewing-list', 'src/list.ts'),
  ];
  return {...rest, modules: [...modules, ...registers]};
}

const bookerTag = 'mspecs-viewing-booker';

/** Returns an element of a manifest; default the booker. */
export function elementOf(
  {modules}: Package,
  tag = bookerTag,
): CustomElementDeclaration & {readonly tagName: string} {
  const element = modules
    .flatMap(({declarations = []}) => declarations)
    .find((declaration) => 'customElement' in declaration && declaration.tagName === tag);
  if (!element) throw new Error(`No <${tag}> found in src/`);
  return element as CustomElementDeclaration & {readonly tagName: string};
}

/** Returns the properties of an element, with their attributes. */
export const propertiesOf = ({members = []}: CustomElementDeclaration): readonly CustomElementField[] =>
  members.filter((member): member is ClassField => member.kind === 'field');

/** Returns the attributes without a property. */
export const attributesAloneOf = ({attributes = []}: CustomElementDeclaration): readonly Attribute[] =>
  attributes.filter(({fieldName}) => fieldName === undefined);

/** Returns the methods of an element. */
export const methodsOf = ({members = []}: CustomElementDeclaration): readonly ClassMethod[] =>
  members.filter((member): member is ClassMethod => member.kind === 'method');

const isPublic = ({name, privacy = 'public', static: isStatic}: ClassField | ClassMethod): boolean =>
  privacy === 'public' && !isStatic && !name.startsWith('#') && !lifecycle.has(name);

/** Values of the constants used as defaults. */
const constants: Readonly<Record<string, string>> = {
  defaultTimeZone: `'${defaultTimeZone}'`,
  fetchTransport: 'fetch',
};

/** Methods that only lit calls. */
const lifecycle: ReadonlySet<string> = new Set(['render', 'willUpdate', 'updated']);

/** Returns the built path of a source file. */
const built = (path: string): string => path.replace(/^\/?src\/(.*)\.[tj]s$/, 'dist/$1.js');
