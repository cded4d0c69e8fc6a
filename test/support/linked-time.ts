import {fixture as render, html} from '@open-wc/testing';
import {
  createFixture,
  mountBooker,
  waitForFields,
  type Fixture,
  type MountedBooker,
  type Setup,
} from './fixture.js';
import {isVisible} from './is-visible.js';
import {waitUntil} from './wait-until.js';

/** Returns the id of a slot. */
export const slotOf = ({slotViewing}: Fixture, index: number) => slotViewing.slots[index]!.id;

/** Mounts the element, which follows the URL of the page. */
export const mountAtHash = async (hash: string, fixture: Fixture = createFixture(), setup: Setup = {}) => {
  history.replaceState(null, '', hash);
  return mountBooker(fixture, {deepLink: true, ...setup});
};

/** Waits for the form of a time, by its start. */
export async function formOf(booker: MountedBooker, start: string): Promise<void> {
  const text = () => booker.root.querySelector('.when')?.textContent ?? '';
  await waitForFields(booker);
  await waitUntil(() => new RegExp(`kl\\.\\s${start}`).test(text()), `no form for ${start}`);
}

/** Waits for a notice about the linked time. */
export const notice = (booker: MountedBooker, text: RegExp) =>
  waitUntil(() => {
    const found = booker.queryAllByText(text).find((each) => each.closest('.link-notice'));
    return found && isVisible(found);
  }, `no notice ${text}`);

/** Adds a link of the page and clicks it. Until the page has loaded, that would replace the entry in the history. */
export async function clickLink(href: string): Promise<void> {
  await waitUntil(() => document.readyState === 'complete');
  const link = await render<HTMLAnchorElement>(html`<a href=${href}>Boka</a>`);
  link.click();
}

/** Changes the hash like Back and Forward, which the tests of the built files press. They may leave the page of a test runner. */
export function visit(hash: string): void {
  history.replaceState(null, '', hash);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Reports whether the form is shown. */
export const hasForm = ({queryByLabelText}: MountedBooker) => isVisible(queryByLabelText('Förnamn'));
