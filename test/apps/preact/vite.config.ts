import {defineConfig} from 'vite';

// tsconfig.json sets Preact's JSX.
export default defineConfig({});
