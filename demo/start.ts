// Starts the demo with the proxy, and the docs at `/docs/`. `npm start -- --direct` connects the page to Mspecs directly,
// `-- --challenge` asks for a proof of work. All other options are those of Vite: npm start -- --port 8000 --open
import process from 'node:process';

const vite = new URL('../node_modules/vite/bin/vite.js', import.meta.url);

process.argv = process.argv.flatMap((word) =>
  /^--(direct|challenge)$/.test(word) ? ['--mode', word.slice(2)] : [word],
);
await import(vite.href);
