import {fill, posts, type Fixture, type MountedBooker, type Setup} from './fixture.js';
import {mountAtForm, send, thanks} from './form.js';
import {waitUntil} from './wait-until.js';

/** Details of a second person. */
export const adam = {
  Förnamn: 'Adam',
  Efternamn: 'Exempel',
  'E-post': 'adam@example.com',
  Mobilnummer: '070-174 06 06',
};

/** Sends a request, and waits for its outcome. */
export async function bookOnce(fixture: Fixture, setup: Setup = {}): Promise<MountedBooker> {
  const booker = await mountAtForm(setup, fixture);
  fill(booker);
  booker.root.querySelector<HTMLInputElement>('#consent')?.click();
  send(booker);
  await thanks(booker);
  return booker;
}

/** Heading of the form of a person. */
export const formHeading = (number: number) => new RegExp(`^Uppgifter för person\\s${number}$`);

/** Opens the form of another person. */
export async function addPerson(booker: MountedBooker, number = 2): Promise<void> {
  (await booker.findByRole('button', {name: 'Lägg till en person'})).click();
  await booker.findByRole('heading', {name: formHeading(number)});
  await waitUntil(() => booker.focused()?.id === 'firstName');
}

/** Waits for the outcome of two people. */
export const bothSent = (booker: MountedBooker) =>
  booker.findByRole('heading', {name: 'Nästan klart: bekräfta i mejlen'});

/** Returns what the fields hold. */
export const valuesIn = ({root}: MountedBooker) =>
  [...root.querySelectorAll<HTMLInputElement>('.field input')].map(({value}) => value);

/** Returns the idempotency key of a request. */
export const keyOf = (fixture: Fixture, index: number) => posts(fixture)[index]?.headers['idempotency-key'];

/** Sends the requests of two people, the second with a wrong address, and waits for their outcome. */
export async function bookWithWrongAddress(fixture: Fixture): Promise<MountedBooker> {
  const booker = await bookOnce(fixture);
  await addPerson(booker);
  fill(booker, {...adam, 'E-post': 'adm@example.com'});
  send(booker);
  await bothSent(booker);
  return booker;
}
