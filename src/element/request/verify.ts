import type {Connection} from '../../mspecs/connection.js';
import type {MspecsError} from '../../mspecs/mspecs-error.js';
import type {Send} from '../verification/verification.js';
import {loadPart, loadVerification, type LazyParts} from './lazy-parts.js';

/**
 * Sends a request with the answers that the proxy asks for.
 *
 * @throws {MspecsError}
 */
export async function verify(parts: LazyParts, connection: Connection, send: Send): Promise<void> {
  const {verification} = parts;
  if (verification) return verification.send(connection, send);
  try {
    await send();
  } catch (error) {
    // The deal of the page may not say that the proxy has challenges.
    if ((error as Partial<MspecsError>).reason !== 'invalid') throw error;
    await loadPart(parts, loadVerification);
    await parts.verification?.send(connection, send, error);
  }
}
