import type {DealStatus, SlotStatus} from '../booking/viewing.js';
import {isObject, parseJson} from './json.js';
import {isId, invalidValue} from './routes.js';

/** Parsed status, and a warning for each deviation from the documentation of Mspecs. */
export interface ParsedStatus {
  /** Undefined if the response is unusable. */
  readonly status: DealStatus | undefined;
  readonly problems: readonly string[];
}

/**
 * Parses the response of the status endpoint: `{[slotId]: {numberOfBooked, fullyBooked}}`.
 *
 * Unknown fields are ignored, and `numberOfBooked` is optional. A slot with fields of the wrong type is kept as `unreadable`: it
 * exists, but its state is unknown.
 */
export function parseStatus(text: string): ParsedStatus {
  const json = parseJson(text);
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

/** Returns the name of the invalid field. */
function problemOf(slot: unknown): string | undefined {
  if (!isObject(slot)) return 'status';
  if (typeof slot['fullyBooked'] !== 'boolean') return 'fullyBooked';
  const booked = slot['numberOfBooked'] ?? 0;
  if (!Number.isSafeInteger(booked) || (booked as number) < 0) return 'numberOfBooked';
  return undefined;
}

const toSlotStatus = ({fullyBooked, numberOfBooked}: MspecsSlotStatus): SlotStatus =>
  numberOfBooked == null ? {full: fullyBooked} : {full: fullyBooked, booked: numberOfBooked};
