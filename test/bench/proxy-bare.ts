// What the proxy is measured against: one route of Hono that always answers the same, in a process of its own.
import {Hono} from 'hono';
import {answerIn, setting} from './answer-in-process.js';

/** What is answered. */
export interface BareSetting {
  readonly body: string;
}

const {body} = setting as BareSetting;
const app = new Hono().get('/v3/viewings/slot/status/:dealId', (c) =>
  c.body(body, 200, {'content-type': 'application/json'}),
);

answerIn((request) => app.fetch(request));
