import type {ListFilter} from '../../booking/viewing-list.js';

/** State of a list in the fragment of the page's URL, such as `#day=weekend&area=Haga&home=MDAw…`. */
export interface FragmentState extends ListFilter {
  /** Id of the home whose times are open; empty for none. */
  readonly home: string;
  /** Id of its viewing; empty for all. */
  readonly visit: string;
}

/** Reads the state. Ignores what the page keeps in its fragment itself. */
export function readFragment(hash: string): FragmentState {
  const parameters = parse(hash);
  const read = (name: keyof FragmentState) => parameters.get(name) ?? '';
  const day = read('day');
  return {
    day: /^(today|weekend|\d{4}-\d\d-\d\d)$/.test(day) ? day : '',
    area: read('area'),
    home: read('home'),
    visit: read('visit'),
  };
}

/** Parses a fragment, unless it is a route such as `#/homes` or an anchor. */
const parse = (hash: string): URLSearchParams =>
  new URLSearchParams(/^#[^/!]*=/.test(hash) ? hash.slice(1) : '');
