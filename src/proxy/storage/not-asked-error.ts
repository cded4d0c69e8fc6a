import {MspecsError} from '../../mspecs/mspecs-error.js';

/** Read that was refused before Mspecs was asked, so it says nothing about the id and is not cached. */
export class NotAskedError extends MspecsError {
  override readonly name = 'NotAskedError';
}
