import type {Remark} from '../../booking/message.js';

/**
 * Returns the `description` of a viewer in Mspecs: the message, and the source as its last line. Undefined if there is neither. Written in
 * Swedish, because the broker reads it.
 */
export const descriptionOf = ({message, source}: Remark): string | undefined =>
  [message, source && `Källa: ${source}`].filter(Boolean).join('\n') || undefined;
