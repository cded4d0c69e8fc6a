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
const element = elementOf(manifest);
for (const [name, types] of Object.entries(frameworkTypes(element))) {
  writeFileSync(`dist/frameworks/${name}.d.ts`, types);
  // Contains only types, but bundlers that keep the import must find a script.
  writeFileSync(`dist/frameworks/${name}.js`, name === 'react' ? reactComponent(element) : 'export {};\n');
}
