import type {ListFilter} from '../../booking/viewing-list.js';

/** State of a list in the fragment of the page's URL, such as `#day=weekend&area=Haga&home=MDAw…`. */
export interface FragmentState extends ListFilter {
  /** Id of the home whose times are open; empty for none. */
  readonly home: string;
  /** Id of its viewing; empty for all. */
  readonly visit: string;
}

const names = ['day', 'area', 'home', 'visit'] as const;
const maxLength = 200;

/** Reads the state. Ignores what the page keeps in its fragment itself. */
export function readFragment(hash: string): FragmentState {
  const parameters = parse(hash);
  const read = (name: (typeof names)[number]) => (parameters?.get(name) ?? '').slice(0, maxLength);
  const day = read('day');
  return {
    day: /^(today|weekend|\d{4}-\d\d-\d\d)$/.test(day) ? day : '',
    area: read('area'),
    home: read('home'),
    visit: read('visit'),
  };
}

/**
 * Returns a fragment with a state, and with other parameters as they are. The empty string for no fragment; undefined if the page
 * uses the fragment for its routes.
 */
export function writeFragment(hash: string, state: FragmentState): string | undefined {
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
