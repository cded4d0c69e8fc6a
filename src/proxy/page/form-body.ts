import type {ContactDraft, ContactProblems} from '../../booking/contact.js';
import {readBodyStart, type BodyStart} from '../http/body.js';
import {isMspecsId} from '../upstream/mspecs-id.js';

/** Many times what the fields may hold, so that a text that is too long comes back whole, to be shortened. */
const maxBytes = 128 * 1024;

/** Content of a form. */
export interface FormBody {
  readonly draft: ContactDraft;
  /** Message to the broker as typed. */
  readonly message: string;
  readonly consent: boolean;
  /** Undefined if no valid time was sent. */
  readonly time: {readonly viewingId: string; readonly slotId?: string} | undefined;
  readonly isInterest: boolean;
  /** True if tips about similar homes are ordered. */
  readonly tips: boolean;
  readonly isHoneypotFilled: boolean;
  readonly token: string;
  /** Fields with bytes that are not UTF-8. */
  readonly unreadable: ContactProblems;
  /** Status if it is no form that can be sent: 415 if it is of another type and empty here, 413 if its end is missing. */
  readonly status: 413 | 415 | undefined;
}

/**
 * Reads the body of a form, or as much of it as can be read.
 *
 * @throws {ProblemError} if it does not arrive, or something in front of the proxy has already read it.
 */
export async function readFormBody(request: Request): Promise<FormBody> {
  const type = request.headers.get('content-type') ?? '';
  const body = await readBodyStart(request, maxBytes);
  const fields = await fieldsIn(body, type);
  const read = (name: string) => fields?.get(name) ?? '';
  const has = (name: string) => fields?.has(name) ?? false;
  const draft = {
    firstName: read('firstName'),
    lastName: read('lastName'),
    email: read('email'),
    phoneNumber: read('phoneNumber'),
  };
  const [viewingId, slotId, ...more] = read('time').split(' ');
  const ids = [viewingId, ...(slotId === undefined ? [] : [slotId])];
  const unreadable = Object.entries(draft).filter(([, value]) => value.includes('\ufffd'));
  return {
    draft,
    message: read('message'),
    consent: has('consent'),
    time:
      viewingId && more.length === 0 && ids.every(isMspecsId)
        ? {viewingId, ...(slotId !== undefined && {slotId})}
        : undefined,
    isInterest: has('interest'),
    tips: has('tips'),
    isHoneypotFilled: read('subject') !== '',
    token: read('form'),
    unreadable: Object.fromEntries(unreadable.map(([field]) => [field, 'malformed'])),
    status: body.isCut ? 413 : fields ? undefined : 415,
  };
}

/** Returns the fields of a form; undefined if it is of another type. */
async function fieldsIn({bytes, isCut}: BodyStart, type: string): Promise<URLSearchParams | undefined> {
  if (/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) {
    // A character at the end may be cut.
    const text = new TextDecoder().decode(bytes, {stream: isCut});
    return new URLSearchParams(isCut ? text.replace(/(%[\da-f]{0,2})+$/i, '') : text);
  }
  if (!/^multipart\/form-data\s*;/i.test(type)) return undefined;
  // The other encoding of a form, which a program or an extension may choose.
  const headers = {'content-type': type};
  const entries = await new Response(new Uint8Array(bytes), {headers}).formData().catch(() => []);
  return new URLSearchParams(
    [...entries].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
