import type {Context} from 'hono';
import {isMspecsId} from '../upstream/mspecs-id.js';
import {ProblemError} from './problem.js';

/** Returns the id of the deal to read. A middleware for this check would cost 10% of a cached read. */
export function validDealId(c: Context): string {
  const dealId = c.req.param('dealId');
  if (isMspecsId(dealId)) return dealId;
  throw unknownId();
}

/** Returns the id of the deal that a booking names in its query. */
export function requiredDealId(c: Context): string {
  const dealId = c.req.query('dealId');
  if (dealId) return dealId;
  throw new ProblemError('invalid', 'The query parameter dealId is missing', {problems: {dealId: 'missing'}});
}

/** Creates the error for an id that cannot be one of Mspecs. */
export const unknownId = (): ProblemError => new ProblemError('not-found', 'The id is malformed');
