import {loginPage} from './faulty-page.js';
import {
  respondWith,
  changeResponse,
  breakConnection,
  breakInBody,
  neverEnd,
  hideResponse,
  rejectPreflight,
  neverRespond,
  type Fault,
} from './faulty-server.js';

/** A failure: a server's faulty response, a refused connection or an unresolved host name. */
export type Cause = Fault | 'refused' | 'unresolved';

/** Request timeouts of the element in ms, past which the clock must advance. */
export const requestTimeouts = {read: 10_000, booking: 30_000};

const html = {'content-type': 'text/html'};
const inTwoMinutes = () => new Date(Date.now() + 120_000).toUTCString();
const moved =
  (status: number): Fault =>
  (response, regularBody) => {
    const {url = ''} = response.req;
    respondWith(status, '', {location: `${url}${url.includes('?') ? '&' : '?'}moved`})(response, regularBody);
  };
const limited =
  (retryAfter: () => string): Fault =>
  (...exchange) =>
    respondWith(429, '{"message": "Slow down"}', {'retry-after': retryAfter()})(...exchange);

const causes: Readonly<Record<string, Cause>> = {
  'connection refused': 'refused',
  'unknown host': 'unresolved',
  'reset before headers': breakConnection,
  'reset in the body': breakInBody,
  'no response in time': neverRespond,
  'endless body': neverEnd,
  'CORS: preflight rejected': rejectPreflight,
  'CORS: response hidden': hideResponse,
  'redirect to a login page': respondWith(302, '', {location: '/moved/login'}),
  '301 to the same resource': moved(301),
  '307 to the same resource': moved(307),
  '200 with HTML': respondWith(200, loginPage, html),
  '200 empty': respondWith(200),
  '204': respondWith(204),
  '200 with truncated JSON': changeResponse((regularBody) => regularBody.slice(0, regularBody.length / 2)),
  '200 as text/plain': changeResponse((regularBody) => regularBody, {'content-type': 'text/plain'}),
  '200 with 10 MB': respondWith(200, JSON.stringify({viewings: [], text: 'x'.repeat(10_000_000)})),
  '400 {message}': respondWith(400, '{"message": "Bad"}'),
  '400 [{message}]': respondWith(400, '[{"message": "Bad"}]'),
  '400 empty': respondWith(400),
  '400 with HTML': respondWith(400, loginPage, html),
  '400 with truncated JSON': respondWith(400, '{"mess'),
  '400 with 10 MB': respondWith(400, JSON.stringify({message: 'x'.repeat(10_000_000)})),
  '401': respondWith(401, '{"message": "Who?"}'),
  '403': respondWith(403, '{"message": "No"}'),
  '404': respondWith(404, '{"message": "None"}'),
  '404 with HTML': respondWith(404, loginPage, html),
  '404 empty': respondWith(404),
  '403 with HTML': respondWith(403, loginPage, html),
  '409': respondWith(409, '{"message": "Taken"}'),
  '413': respondWith(413, '{"message": "Long"}'),
  '422': respondWith(422, '{"message": "Odd"}'),
  '429, Retry-After: 120': limited(() => '120'),
  '429, Retry-After: a date': limited(inTwoMinutes),
  '500': respondWith(500, '{"message": "Oh"}'),
  '502': respondWith(502, loginPage, html),
  '503': respondWith(503, loginPage, html),
  '504': respondWith(504, loginPage, html),
};

// deal: the deal fails to load. status only: the page has ids only. status + deal: the page has the deal, so that times
// are known. poll: a later status request fails while the visitor is typing. booking: the form is sent. person: so is that of
// a second person. interest, tips: so is an interest in the home, or the search profile after one. challenge: the proxy's
// proof of work cannot be read. POSTs: number of requests that arrive before the visitor resends.
// –: the fault cannot occur there alone.
const table = `
fault                    | deal          | status only   | status + deal | poll | booking       | person        | interest      | tips      | challenge   | POSTs
connection refused       | unavailable   | unavailable   | old           | old  | timeout       | timeout       | timeout       | –         | unavailable | 0
unknown host             | unavailable   | unavailable   | old           | old  | timeout       | timeout       | timeout       | unknown   | unavailable | 0
reset before headers     | unavailable   | unavailable   | old           | old  | timeout       | timeout       | timeout       | unknown   | unavailable | 1
reset in the body        | unavailable   | unavailable   | old           | old  | requested     | requested     | requested     | ordered   | unavailable | 1
no response in time      | timeout       | timeout       | old           | old  | timeout       | timeout       | timeout       | unknown   | unavailable | 1
endless body             | timeout       | timeout       | old           | old  | requested     | requested     | requested     | ordered   | unavailable | 1
CORS: preflight rejected | unavailable   | unavailable   | old           | old  | timeout       | timeout       | timeout       | unknown   | unavailable | 0
CORS: response hidden    | unavailable   | unavailable   | old           | old  | timeout       | timeout       | timeout       | unknown   | unavailable | 1
redirect to a login page | unavailable   | unavailable   | old           | old  | bad-response  | bad-response  | bad-response  | unknown   | unavailable | 1
301 to the same resource | fine          | fine          | fine          | fine | bad-response  | bad-response  | bad-response  | unknown   | fine        | 1
307 to the same resource | fine          | fine          | fine          | fine | bad-response  | bad-response  | bad-response  | unknown   | fine        | 1
200 with HTML            | unavailable   | unavailable   | old           | old  | bad-response  | bad-response  | bad-response  | unknown   | unavailable | 1
200 empty                | unavailable   | unavailable   | old           | old  | requested     | requested     | requested     | ordered   | unavailable | 1
204                      | unavailable   | unavailable   | old           | old  | requested     | requested     | requested     | ordered   | unavailable | 1
200 with truncated JSON  | bad-response  | bad-response  | old           | old  | requested     | requested     | requested     | ordered   | unavailable | 1
200 as text/plain        | fine          | fine          | fine          | fine | requested     | requested     | requested     | ordered   | fine        | 1
200 with 10 MB           | bad-response  | bad-response  | old           | old  | requested     | requested     | requested     | ordered   | unavailable | 1
400 {message}            | bad-response  | bad-response  | old           | old  | invalid       | invalid       | invalid       | retryable | unavailable | 1
400 [{message}]          | bad-response  | bad-response  | old           | old  | invalid       | invalid       | invalid       | retryable | unavailable | 1
400 empty                | bad-response  | bad-response  | old           | old  | invalid       | invalid       | invalid       | retryable | unavailable | 1
400 with HTML            | bad-response  | bad-response  | old           | old  | invalid       | invalid       | invalid       | retryable | unavailable | 1
400 with truncated JSON  | bad-response  | bad-response  | old           | old  | invalid       | invalid       | invalid       | retryable | unavailable | 1
400 with 10 MB           | bad-response  | bad-response  | old           | old  | invalid       | invalid       | invalid       | retryable | unavailable | 1
401                      | misconfigured | misconfigured | misconfigured | old  | misconfigured | misconfigured | misconfigured | failed    | unavailable | 1
403                      | misconfigured | misconfigured | misconfigured | old  | misconfigured | misconfigured | misconfigured | failed    | unavailable | 1
404                      | not-found     | not-found     | old           | old  | not-found     | not-found     | not-found     | failed    | unavailable | 1
404 with HTML            | unavailable   | unavailable   | old           | old  | unavailable   | unavailable   | unavailable   | retryable | unavailable | 1
404 empty                | unavailable   | unavailable   | old           | old  | unavailable   | unavailable   | unavailable   | retryable | unavailable | 1
403 with HTML            | unavailable   | unavailable   | old           | old  | unavailable   | unavailable   | unavailable   | retryable | unavailable | 1
409                      | bad-response  | bad-response  | old           | old  | invalid       | invalid       | invalid       | retryable | unavailable | 1
413                      | bad-response  | bad-response  | old           | old  | invalid       | invalid       | invalid       | retryable | unavailable | 1
422                      | bad-response  | bad-response  | old           | old  | invalid       | invalid       | invalid       | retryable | unavailable | 1
429, Retry-After: 120    | rate-limited  | rate-limited  | old           | old  | rate-limited  | rate-limited  | rate-limited  | retryable | unavailable | 1
429, Retry-After: a date | rate-limited  | rate-limited  | old           | old  | rate-limited  | rate-limited  | rate-limited  | retryable | unavailable | 1
500                      | unavailable   | unavailable   | old           | old  | unavailable   | unavailable   | unavailable   | retryable | unavailable | 1
502                      | unavailable   | unavailable   | old           | old  | timeout       | timeout       | timeout       | unknown   | unavailable | 1
503                      | unavailable   | unavailable   | old           | old  | unavailable   | unavailable   | unavailable   | retryable | unavailable | 1
504                      | timeout       | timeout       | old           | old  | timeout       | timeout       | timeout       | unknown   | unavailable | 1
`;

const [head = [], ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** A failing request and its effect on the visitor. */
export interface Cell {
  readonly place: string;
  readonly fault: string;
  readonly cause: Cause;
  readonly outcome: string;
  /** Number of POSTs that have arrived. */
  readonly posts: number;
}

/** Every cell of the table. */
export const cells: readonly Cell[] = rows.flatMap(([fault = '', ...outcomes]) => {
  const cause = causes[fault];
  if (cause === undefined) throw new Error(`no cause is defined for ${fault}`);
  const posts = Number(outcomes.at(-1));
  return outcomes
    .slice(0, -1)
    .map((outcome, index) => ({place: head[index + 1] ?? '', fault, cause, outcome, posts}))
    .filter(({outcome}) => outcome !== '–');
});

/** The message on the screen and the button for the next step, if any. */
interface Outcome {
  readonly words: string;
  readonly next?: string;
}

/** Outcomes of a failed read of the times. */
export const readingOutcomes: Readonly<Record<string, Outcome>> = {
  unavailable: {
    words: 'Det gick inte att hämta tiderna. Försök igen om en stund.',
    next: 'Försök igen',
  },
  timeout: {
    words: 'Det tar ovanligt lång tid att hämta tiderna. Försök igen om en stund.',
    next: 'Försök igen',
  },
  'bad-response': {
    words: 'Tiderna kan inte visas just nu. Försök igen om en stund eller kontakta mäklaren.',
    next: 'Försök igen',
  },
  'not-found': {words: 'Vi hittar inga visningstider för den här bostaden.', next: 'Försök igen'},
  'rate-limited': {
    words: 'Det gick inte att hämta tiderna just nu. Vänta en stund och försök igen.',
    next: 'Försök igen',
  },
  misconfigured: {
    words: 'Tiderna kan inte visas här just nu. Kontakta mäklaren om du vill komma på visning.',
  },
  old: {words: 'Tiderna kan ha ändrats.', next: 'Försök igen'},
};

/** Outcomes of a failed booking request or one whose result is unknown. */
export const bookingOutcomes: Readonly<Record<string, Outcome>> = {
  timeout: {
    words:
      'Vi fick inget svar i tid och vet inte om förfrågan kom fram. Kolla inkorgen innan du skickar igen.',
    next: 'Skicka ändå',
  },
  invalid: {
    words: 'Förfrågan togs inte emot. Kontrollera dina uppgifter och skicka igen, eller kontakta mäklaren.',
    next: 'Skicka igen',
  },
  'not-found': {words: 'Den här tiden finns inte längre. Välj en annan tid.', next: 'Välj en annan tid'},
  'rate-limited': {
    words: 'Det gick inte att skicka just nu. Vänta en stund och försök igen.',
    next: 'Skicka igen',
  },
  unavailable: {
    words: 'Förfrågan gick inte att skicka just nu. Försök igen om en stund.',
    next: 'Skicka igen',
  },
  misconfigured: {
    words:
      'Det går inte att skicka förfrågningar här just nu. Kontakta mäklaren om du vill komma på visning.',
    next: 'Ring ',
  },
  'bad-response': {
    words: 'Något gick fel och vi vet inte om förfrågan kom fram. Kolla inkorgen innan du skickar igen.',
    next: 'Skicka ändå',
  },
};

/** Outcomes for a second person that differ from those of the first. */
export const personOutcomes: Readonly<Record<string, Outcome>> = {
  ...bookingOutcomes,
  'not-found': {words: 'Tiden går inte längre att välja. Dina uppgifter finns kvar.', next: 'Tillbaka'},
};

/** Outcomes of an interest in the home. No email confirms it. */
export const interestOutcomes: Readonly<Record<string, Outcome>> = {
  timeout: {
    words: 'Vi vet inte om din intresseanmälan kom fram. Skicka den igen eller kontakta mäklaren.',
    next: 'Skicka igen',
  },
  invalid: {
    words:
      'Intresseanmälan togs inte emot. Kontrollera dina uppgifter och skicka igen, eller kontakta mäklaren.',
    next: 'Skicka igen',
  },
  'not-found': {
    words: 'Det går inte längre att anmäla intresse för bostaden. Kontakta mäklaren.',
    next: 'Ring ',
  },
  'rate-limited': {
    words: 'Det gick inte att skicka just nu. Vänta en stund och försök igen.',
    next: 'Skicka igen',
  },
  unavailable: {
    words: 'Intresseanmälan gick inte att skicka just nu. Försök igen om en stund.',
    next: 'Skicka igen',
  },
  misconfigured: {
    words: 'Det går inte att anmäla intresse här just nu. Kontakta mäklaren.',
    next: 'Ring ',
  },
  'bad-response': {
    words:
      'Något gick fel och vi vet inte om din intresseanmälan kom fram. Skicka den igen eller kontakta mäklaren.',
    next: 'Skicka igen',
  },
};

/** Results of a search profile that is sent after an interest. */
export const tipsOutcomes: Readonly<Record<string, Outcome>> = {
  ordered: {words: 'Mäklaren har också fått din sökprofil och kan höra av sig om liknande bostäder.'},
  unknown: {
    words: 'Vi vet inte om din sökprofil kom fram. Din intresseanmälan påverkas inte.',
    next: 'Skicka igen',
  },
  retryable: {
    words: 'Sökprofilen togs inte emot, så du får inga tips. Din intresseanmälan påverkas inte.',
    next: 'Skicka igen',
  },
  failed: {
    words: 'Sökprofilen togs inte emot, så du får inga tips. Din intresseanmälan påverkas inte.',
  },
};
