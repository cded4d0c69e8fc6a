import {signatureOf} from '../../../demo/simulator/webhook.js';
import type {Answer, Client} from './client.js';
import {accounts} from './simulated-mspecs.js';

/** Sends an event of the own brokerage, signed at a time in milliseconds. */
export async function sendEvent(client: Client, event: object, at = Date.now()): Promise<Answer> {
  const body = JSON.stringify({subscriberId: accounts.provider.subscriberId, ...event});
  const signature = await signatureOf(body, accounts.webhookSecret, Math.floor(at / 1000));
  return client.post('/webhook', body, {'x-mspecs-signature': signature});
}
