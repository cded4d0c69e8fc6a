// Baseline for the proxy: one Hono route with a constant response, in a separate process.
import {Hono} from 'hono';
import {answerIn, setting} from './answer-in-process.js';

/** Constant response. */
export interface BareSetting {
  readonly body: string;
}

const {body} = setting as BareSetting;
const app = new Hono().get('/v3/viewings/slot/status/:dealId', (c) =>
  c.body(body, 200, {'content-type': 'application/json'}),
);

answerIn((request) => app.fetch(request));
