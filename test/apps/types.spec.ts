import {expect, test} from '@playwright/test';
import {typeProblemsOf} from './check-types.js';

test('React, Preact, Solid, Svelte and Vue know the types of attributes, properties and events', () => {
  expect(typeProblemsOf('types')).toBe('');
});

test('the tests of this folder are of the right types', () => {
  expect(typeProblemsOf('.')).toBe('');
});
