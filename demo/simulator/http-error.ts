import {HTTPException} from 'hono/http-exception';

/**
 * What a handler throws to answer with an error status and `{"message": "…"}`, the error shape Mspecs is seen
 * to use.
 */
export const httpError = (status: 400 | 401 | 404 | 409, message: string): HTTPException =>
  new HTTPException(status, {message, res: Response.json({message}, {status})});
