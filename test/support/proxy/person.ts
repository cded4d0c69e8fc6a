import process from 'node:process';
import type {Contact} from '../../../demo/simulator/contact.js';
import {registerSecret} from './run-record.js';

let people = 0;

/** Creates a person used by one test only. Their details must never be logged. */
export function newPerson(): Contact {
  people += 1;
  const number = `${process.pid}-${people}`;
  // Names with a long number are refused.
  const letters = number.replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
  return {
    firstName: registerSecret(`Eufemia-${letters}`),
    lastName: registerSecret(`Exempelsdotter-${letters}`),
    email: registerSecret(`eufemia-${number}@example.com`),
    phoneNumber: registerSecret(`+46${String(700_000_000 + ((process.pid * 1000 + people) % 99_999_999))}`),
  };
}

/** Creates an `Idempotency-Key` used by one test only. */
export const newKey = (): string => registerSecret(crypto.randomUUID());
