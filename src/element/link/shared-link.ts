import type {Choice, Contact} from '../../booking/booking-state.js';
import {hashOf} from './target.js';

/**
 * Returns a link to a time on the page; undefined if there is no page that would open it, such as one that keeps its route in the hash.
 *
 * @param page URL of the page. Parameters with contact details are left out.
 * @param listingUrl http(s) URL of the published listing: replaces a page with the same path, or one without an address of its own.
 * @param contact contact details that the visitor has typed, or that the page has set.
 */
export function sharedLink(
  choice: Choice,
  page: string,
  listingUrl: string | undefined,
  contact: readonly Partial<Contact>[],
): string | undefined {
  const url = new URL(page);
  const listing = listingUrl === undefined ? undefined : new URL(listingUrl);
  const isWeb = /^https?:$/.test(url.protocol);
  if (isWeb && /^#[!/]/.test(url.hash)) return undefined;
  const isListing =
    listing && (!isWeb || (listing.origin === url.origin && listing.pathname === url.pathname));
  const shared = isListing ? listing : isWeb ? url : undefined;
  if (!shared) return undefined;
  shared.username = shared.password = '';
  const details = contact.flatMap(detailsOf);
  for (const [name, value] of [...shared.searchParams]) {
    const isContact = [name, value].some((text) => text.includes('@') || details.includes(plain(text)));
    if (isContact) shared.searchParams.delete(name);
  }
  shared.hash = hashOf(choice);
  return shared.href;
}

/** Returns the contact details as a parameter may contain them. */
function detailsOf({
  firstName = '',
  lastName = '',
  email = '',
  phoneNumber = '',
}: Partial<Contact>): readonly string[] {
  return [firstName, lastName, firstName + lastName, email, phoneNumber].map(plain).filter(Boolean);
}

/** Returns the letters and digits of a text; of a phone number, those that are the same with and without a country code. */
function plain(text: string): string {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return /^\d{7,}$/.test(letters) ? letters.slice(-7) : letters;
}
