// npm start: the demo, through the proxy. npm start -- --direct: without it, so that the page asks Mspecs itself.
// Everything else is Vite's own command, which refuses words that it does not know: npm start -- --port 8000 --open
import process from 'node:process';

const vite = new URL('../node_modules/vite/bin/vite.js', import.meta.url);

process.argv = process.argv.flatMap((word) => (word === '--direct' ? ['--mode', 'direct'] : [word]));
await import(vite.href);
