// Builds the docs site into `dist/docs/`: the documents, and the demo that they embed. Run by `npm run build:docs`.
import {execFileSync} from 'node:child_process';
import {installPackages} from '../install-packages.js';
import {root} from './pages.js';

const folder = 'build/docs';

const run = (cwd: string, ...words: readonly string[]): void => {
  execFileSync(process.execPath, words, {cwd, stdio: 'inherit'});
};

await installPackages(root + folder);
run(root + folder, 'node_modules/vitepress/bin/vitepress.js', 'build');
run(root, 'node_modules/vite/bin/vite.js', 'build', '--mode', 'demo', '--outDir', 'dist/docs/demo');
