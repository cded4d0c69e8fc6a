import {HTTPException} from 'hono/http-exception';

/** Creates an error that a handler throws to respond with a status and `{"message": "…"}`, the observed error shape of Mspecs. */
export const httpError = (status: 400 | 401 | 404 | 409, message: string): HTTPException =>
  new HTTPException(status, {message, res: Response.json({message}, {status})});
