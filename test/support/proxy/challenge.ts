import {answerChallenge} from '../../../src/mspecs/challenge.js';
import type {Client} from './client.js';
import {registerSecret} from './run-record.js';

/** Key of the proof of work in tests. */
export const altchaKey = registerSecret('altcha-3e9c51d07fb2a846');

/** Gets a challenge, solves it and returns the header with the answer. */
export async function solvedChallenge(client: Client): Promise<{'form-challenge': string}> {
  const answer = await answerChallenge(new URL('https://proxy.example/challenge'), async () => {
    const {status, text} = await client.get('/challenge');
    return new Response(text, {status});
  });
  return {'form-challenge': answer ?? ''};
}

/** Content of an answer. */
interface Answer {
  challenge: {parameters: Record<string, unknown>; signature: string};
  solution: {counter: number; derivedKey: string};
}

/** Changes an answer. */
export function changed(
  {'form-challenge': header}: {readonly 'form-challenge': string},
  change: (answer: Answer) => void,
): {'form-challenge': string} {
  const answer = JSON.parse(atob(header)) as Answer;
  change(answer);
  return {'form-challenge': btoa(JSON.stringify(answer))};
}
