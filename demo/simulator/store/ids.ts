/** Tables whose rows get ids. */
export type TableName =
  | 'deals'
  | 'leads'
  | 'offices'
  | 'prospectiveBuyers'
  | 'users'
  | 'viewingAttendees'
  | 'viewings'
  | 'viewingSlots';

/**
 * Table numbers in ids. Those of deals, offices, users and viewingSlots occur in examples of Mspecs; the others are invented.
 * Numbers of one, two and three digits give ids that end in no, two and one dot.
 */
const tableNumbers: Readonly<Record<TableName, number>> = {
  deals: 58,
  leads: 61,
  offices: 44,
  prospectiveBuyers: 26,
  users: 4,
  viewingAttendees: 279,
  viewings: 9,
  viewingSlots: 278,
};

/**
 * Creates an id in the format of Mspecs: base64 of `shard|row|table`, with `=` replaced by `.`. Sequential and thus guessable,
 * like the real ones.
 */
export const makeId = (table: TableName, row: number): string =>
  btoa(`0004|${String(row).padStart(11, '0')}|${tableNumbers[table]}`).replaceAll('=', '.');
