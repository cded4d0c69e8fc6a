import {readFileSync} from 'node:fs';
import {testWithStyles} from '../support/e2e/test-with-styles.js';

const fileOf = (path: string) => readFileSync(new URL(`node_modules/${path}`, import.meta.url), 'utf8');

testWithStyles('Bootstrap', fileOf('bootstrap/dist/css/bootstrap.css'));
testWithStyles("Tailwind's preflight", fileOf('tailwindcss/preflight.css'));
