import process from 'node:process';
import type {Contact} from '../../../demo/simulator/contact.js';
import {registerSecret} from './run-record.js';

let people = 0;

/** A person that no other test has met, none of whose details may ever be logged. */
export function newPerson(): Contact {
  people += 1;
  const number = `${process.pid}-${people}`;
  return {
    firstName: registerSecret(`Eufemia-${number}`),
    lastName: registerSecret(`Exempelsdotter-${number}`),
    email: registerSecret(`eufemia-${number}@example.com`),
    phoneNumber: registerSecret(`+46${String(700_000_000 + ((process.pid * 1000 + people) % 99_999_999))}`),
  };
}

/** An `Idempotency-Key` that no other test has used. */
export const newKey = (): string => registerSecret(crypto.randomUUID());
