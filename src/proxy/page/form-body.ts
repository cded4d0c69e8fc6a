import type {ContactDraft, ContactProblems} from '../../booking/contact.js';
import {ProblemError} from '../http/problem.js';
import {readBody} from '../http/body.js';
import {isMspecsId} from '../upstream/mspecs-id.js';

/** More than the fields may hold, so that a text that is too long is shown again to be shortened. */
const maxBytes = 32 * 1024;

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
}

/**
 * Reads the body of a form.
 *
 * @throws {ProblemError} 415 if it is of another type, 413 if it is too long.
 */
export async function readFormBody(request: Request): Promise<FormBody> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type))
    throw new ProblemError('invalid', 'The body must be application/x-www-form-urlencoded', {status: 415});
  const bytes = await readBody(request, maxBytes);
  const fields = new URLSearchParams(new TextDecoder().decode(bytes));
  const read = (name: string) => fields.get(name) ?? '';
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
    consent: fields.has('consent'),
    time:
      viewingId && more.length === 0 && ids.every(isMspecsId)
        ? {viewingId, ...(slotId !== undefined && {slotId})}
        : undefined,
    isInterest: fields.has('interest'),
    tips: fields.has('tips'),
    isHoneypotFilled: read('subject') !== '',
    token: read('form'),
    unreadable: Object.fromEntries(unreadable.map(([field]) => [field, 'malformed'])),
  };
}
