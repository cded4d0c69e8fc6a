import type {FragmentState} from '../list/fragment.js';

const names = ['day', 'area', 'home', 'visit'] as const;

/**
 * Sets a state in the fragment of the page's URL, unless that cannot be changed: in a sandboxed frame, or if it is a route.
 *
 * @param way adds an entry to the history, or replaces the current one.
 * @returns true if the history has a new entry.
 */
export function setFragment(state: FragmentState, way: 'push' | 'replace'): boolean {
  const {hash, pathname, search} = location;
  const fragment = writeFragment(hash, state);
  if (fragment === undefined || fragment === hash) return false;
  try {
    history[`${way}State`](history.state, '', pathname + search + fragment);
    return way === 'push';
  } catch {
    return false;
  }
}

/**
 * Returns a fragment with a state, and with other parameters as they are. The empty string for no fragment; undefined if the page
 * uses the fragment for its routes.
 */
function writeFragment(hash: string, state: FragmentState): string | undefined {
  const parameters = parse(hash);
  if (!parameters) return undefined;
  for (const name of names) {
    if (state[name]) parameters.set(name, state[name]);
    else parameters.delete(name);
  }
  const text = parameters.toString().replaceAll('+', '%20');
  return text && `#${text}`;
}

/** Parses a fragment; undefined if it is a route such as `#/homes`. A name without a value is an anchor, which gives way. */
function parse(hash: string): URLSearchParams | undefined {
  const text = hash.replace(/^#/, '');
  if (/^[/!]/.test(text)) return undefined;
  return new URLSearchParams(text.includes('=') ? text : '');
}
