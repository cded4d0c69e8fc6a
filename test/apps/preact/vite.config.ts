import {defineConfig} from 'vite';

// JSX is Preact's by tsconfig.json.
export default defineConfig({});
