import {defineConfig} from 'vite';

// Compiled in the browser: what Angular's own command line makes of it beforehand is the same application.
export default defineConfig({});
