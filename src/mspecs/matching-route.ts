import type {AppendPath} from './booking-routes.js';
import type {Endpoint} from './routes.js';

/** Returns the proxy route of a search profile: `POST <base>/deals/:dealId/matching`. */
export const matchingUrl = (appendPath: AppendPath, {base}: Endpoint, dealId: string): URL =>
  appendPath(base, 'deals', dealId, 'matching');
