import {readBody} from './body.js';
import {ProblemError} from './problem.js';

/** More than a message may hold, so that one that is too long is named. Some servers escape each character of it with 12 bytes. */
const maxBytes = 16 * 1024;

/**
 * Reads the text of a JSON body.
 *
 * @throws {ProblemError} `invalid` with 415 if it is not JSON in UTF-8, 413 if it is too long, 400 if it has invalid UTF-8.
 */
export async function readJsonText(request: Request): Promise<string> {
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.map((text) => /^\s*charset\s*=\s*"?([^"]*?)"?\s*$/.exec(text)?.[1]);
  if (type.trim() !== 'application/json' || charset.some((name) => name !== undefined && !isUtf8(name)))
    throw new ProblemError('invalid', 'The body must be application/json in UTF-8', {status: 415});
  const bytes = await readBody(request, maxBytes);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw new ProblemError('invalid', 'The body has invalid UTF-8');
  }
}

const isUtf8 = (charset: string): boolean => /^utf-?8$/.test(charset);
