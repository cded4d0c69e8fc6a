import process from 'node:process';
import type {Contact} from '../../../demo/simulator/contact.js';
import {keepSecret} from './run-record.js';

let people = 0;

/** A person that no other test has met, none of whose details may ever be logged. */
export function newPerson(): Contact {
  people += 1;
  const number = `${process.pid}-${people}`;
  return {
    firstName: keepSecret(`Eufemia-${number}`),
    lastName: keepSecret(`Exempelsdotter-${number}`),
    email: keepSecret(`eufemia-${number}@example.com`),
    phoneNumber: keepSecret(`+46${String(700_000_000 + ((process.pid * 1000 + people) % 99_999_999))}`),
  };
}

/** An `Idempotency-Key` that no other test has used. */
export const newKey = (): string => keepSecret(crypto.randomUUID());
