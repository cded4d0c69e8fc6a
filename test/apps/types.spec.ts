import {expect, test} from '@playwright/test';
import {typeProblemsOf} from './check-types.js';

test('React, Preact, Solid, Svelte and Vue type-check attributes, properties and events', () => {
  expect(typeProblemsOf('types')).toBe('');
});

test('the tests of this folder type-check', () => {
  expect(typeProblemsOf('.')).toBe('');
});
