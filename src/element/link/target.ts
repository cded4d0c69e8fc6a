import type {Availability, Day, Option} from '../../booking/availability.js';
import type {Choice} from '../../booking/booking-state.js';

/** Slot, or viewing, that a link names. */
export interface Target {
  readonly viewingId?: string | undefined;
  readonly slotId?: string | undefined;
}

/** Result of following a link. */
export type Found =
  | {readonly state: 'open'; readonly option: Option}
  /** A viewing with several open times, and the first of them. */
  | {readonly state: 'several'; readonly day: Day; readonly option: Option}
  /** A viewing that is shown as text. */
  | {readonly state: 'unbookable'}
  | {readonly state: 'full' | 'closed' | 'passed' | 'unknown'; readonly near: Choice};

/** Parses the hash of a URL; returns undefined if it names no time. Broken percent encoding is taken literally. */
export function parseHash(hash: string): Target | undefined {
  const [, name, value] = /^#(slot|viewing)=([^&]+)/.exec(hash) ?? [];
  if (value === undefined) return undefined;
  const id = decode(value);
  return name === 'slot' ? {slotId: id} : {viewingId: id};
}

/** Returns the hash that names a time. Drops lone surrogates, which no URL can contain. */
export const hashOf = ({viewingId, slotId}: Choice): string =>
  `#${slotId === undefined ? 'viewing' : 'slot'}=${encodeURIComponent((slotId ?? viewingId).replace(/\p{Cs}/gu, ''))}`;

/**
 * Finds what a link leads to.
 *
 * @param published deal as Mspecs publishes it; it also has the times that have passed.
 * @param onlyViewing id of the only viewing that is shown, if any.
 */
export function findTarget(
  {viewingId, slotId}: Target,
  {days, notes}: Availability,
  published: unknown,
  onlyViewing: string | undefined,
): Found {
  const isTarget = (viewing: unknown, slot: unknown): boolean =>
    !!(viewingId ?? slotId) &&
    (viewingId === undefined || viewing === viewingId) &&
    (slotId === undefined || slot === slotId);
  const listed = days.flatMap((day) =>
    day.options
      .filter((option) => isTarget(option.viewingId, option.slotId))
      .map((option) => ({day, option})),
  );
  const [first, second] = listed.filter(({option}) => option.state === 'open');
  if (first) return second ? {...first, state: 'several'} : {state: 'open', option: first.option};
  const [near] = listed;
  if (near) {
    const isFull = listed.some(({option}) => option.state === 'full');
    return {state: isFull ? 'full' : 'closed', near: near.option};
  }
  const viewing = objectsIn(published, 'viewings').find(
    (each) =>
      (!onlyViewing || each['id'] === onlyViewing) &&
      (slotId === undefined ? [{id: undefined}] : objectsIn(each, 'slots')).some((slot) =>
        isTarget(each['id'], slot['id']),
      ),
  );
  const nowhere = {viewingId: ''};
  if (!viewing) return {state: 'unknown', near: nowhere};
  if (notes.every((note) => note.viewingId !== viewing['id'])) return {state: 'passed', near: nowhere};
  return slotId === undefined ? {state: 'unbookable'} : {state: 'closed', near: nowhere};
}

type Fields = Readonly<Record<string, unknown>>;

/** Returns the objects in a list of another object; none if there is no list. */
function objectsIn(value: unknown, name: string): readonly Fields[] {
  const list: unknown = (value as Fields | null | undefined)?.[name];
  return !Array.isArray(list)
    ? []
    : (list as readonly unknown[]).filter(
        (item): item is Fields => typeof item === 'object' && item !== null,
      );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
