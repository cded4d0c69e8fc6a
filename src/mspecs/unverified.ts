import type {MspecsError} from './mspecs-error.js';

/**
 * Reports whether the proxy refused a request because a proof of work or a captcha was not passed. Nothing was sent to Mspecs, so the
 * same request may be sent with a new answer.
 */
export const isUnverified = (error: unknown): boolean => {
  const {reason, cause} = Object(error) as Partial<MspecsError>;
  return reason === 'invalid' && cause instanceof Response && cause.status === 403;
};
