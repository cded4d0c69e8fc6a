import type {DealStatus, SlotStatus} from '../booking/viewing.js';
import {isObject} from './json.js';
import {isId, invalidValue} from './routes.js';

/** A parsed answer, and what in it was not as Mspecs documents it: one sentence each, for developers. */
export interface ParsedStatus {
  /** Undefined where nothing of the answer can be used. */
  readonly status: DealStatus | undefined;
  readonly problems: readonly string[];
}

/**
 * Reads the answer of the status endpoint: `{[slotId]: {numberOfBooked, fullyBooked}}`.
 *
 * Unknown fields are ignored and a missing `numberOfBooked` means that no count is known. A slot whose fields have the
 * wrong type is kept as `unreadable`: it exists, but nobody can tell whether it is free.
 */
export function parseStatus(text: string): ParsedStatus {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // What is no JSON is no object either.
  }
  if (!isObject(json)) return {status: undefined, problems: ['status is not a JSON object']};
  const problems: string[] = [];
  const status = new Map<string, SlotStatus | 'unreadable'>();
  for (const [slotId, slot] of Object.entries(json)) {
    if (!isId(slotId)) continue;
    const problem = problemOf(slot);
    if (problem) problems.push(invalidValue(`${problem} of slot ${slotId}`, JSON.stringify(slot)));
    status.set(slotId, problem ? 'unreadable' : toSlotStatus(slot as MspecsSlotStatus));
  }
  return {status, problems};
}

interface MspecsSlotStatus {
  readonly fullyBooked: boolean;
  readonly numberOfBooked?: number | null;
}

/** The field that is wrong. */
function problemOf(slot: unknown): string | undefined {
  if (!isObject(slot)) return 'status';
  if (typeof slot['fullyBooked'] !== 'boolean') return 'fullyBooked';
  const booked = slot['numberOfBooked'] ?? 0;
  if (!Number.isSafeInteger(booked) || (booked as number) < 0) return 'numberOfBooked';
  return undefined;
}

const toSlotStatus = ({fullyBooked, numberOfBooked}: MspecsSlotStatus): SlotStatus =>
  numberOfBooked == null ? {full: fullyBooked} : {full: fullyBooked, booked: numberOfBooked};
