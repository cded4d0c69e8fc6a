import type {Warn} from './availability/status-controller.js';

/** Returns a function that logs a warning to the console, once per text. */
export function warnOnce({localName}: Element): Warn {
  const warned = new Set<string>();
  return (text) => {
    if (!warned.has(text)) console.warn(`<${localName}> ${text}`);
    warned.add(text);
  };
}
