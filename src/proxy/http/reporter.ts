import {errorFields, errorSummary} from '../error-fields.js';
import type {Log} from '../log.js';
import {problemOf, unexpectedIn, type ProblemError} from './problem.js';
import {routeLabel} from './route-label.js';

/**
 * Creates a function that logs an error, at level `debug` if the request caused it, and returns the problem to respond with.
 */
export const reporter =
  (log: Log) =>
  (error: unknown, url: string, requestId: string): ProblemError => {
    const problem = problemOf(error);
    const unexpected = unexpectedIn(error);
    const {reason, status, limit} = problem.problem;
    const isRejected = problem === error && unexpected === undefined;
    log({
      level: isRejected ? 'debug' : unexpected === undefined ? 'warn' : 'error',
      event: isRejected ? 'rejected' : 'failed',
      requestId,
      route: routeLabel(url),
      reason,
      status,
      ...(limit && {limit}),
      ...(!isRejected && (unexpected === undefined ? errorSummary(error) : errorFields(unexpected))),
    });
    return problem;
  };
