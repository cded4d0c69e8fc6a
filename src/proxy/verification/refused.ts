import {ProblemError} from '../http/problem.js';

/** Problem of an answer. */
export type AnswerProblem = 'missing' | 'malformed' | 'expired' | 'used' | 'refused';

const titles = {
  challenge: 'The proof of work was not accepted',
  captcha: 'The captcha was not accepted',
} as const;

/** Creates the error for a request without an accepted answer. The status tells it from invalid contact details. */
export const refused = (kind: keyof typeof titles, problem: AnswerProblem): ProblemError =>
  new ProblemError('invalid', titles[kind], {status: 403, problems: {[kind]: problem}});
