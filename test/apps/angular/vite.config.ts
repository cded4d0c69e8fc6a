import {defineConfig} from 'vite';

// JIT compilation in the browser builds the same application as Angular's CLI.
export default defineConfig({});
