// Generates the manifest, editor data and framework types from the comments on the element class. Run by `npm run build`.
import {mkdirSync, writeFileSync} from 'node:fs';
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';
import {frameworkTypes, reactComponent} from './framework-types.js';
import {elementOf, readManifest} from './manifest.js';

const manifest = await readManifest();
writeFileSync('dist/custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`);

// Their types require more than the manifest schema does.
generateVsCodeCustomElementData(manifest as never, {outdir: 'dist', hideLogs: true});
generateJetBrainsWebTypes(manifest as never, {outdir: 'dist', packageJson: false, hideLogs: true});

mkdirSync('dist/frameworks', {recursive: true});
const elements = [
  ['mspecs-viewing-booker', {module: '../index.js', prefix: '', component: 'ViewingBooker'}],
  ['mspecs-viewing-list', {module: '../list.js', prefix: 'list-', component: 'ViewingList'}],
] as const;
for (const [tag, names] of elements) {
  const element = elementOf(manifest, tag);
  for (const [framework, types] of Object.entries(frameworkTypes(element, names))) {
    const file = `dist/frameworks/${names.prefix}${framework}`;
    writeFileSync(`${file}.d.ts`, types);
    // Contains only types, but bundlers that keep the import must find a script.
    writeFileSync(`${file}.js`, framework === 'react' ? reactComponent(element, names) : 'export {};\n');
  }
}
