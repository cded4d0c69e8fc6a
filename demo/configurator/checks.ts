import {isTimeZone} from '../../src/booking/time/time.js';
import {isId, readAddress} from '../../src/mspecs/routes.js';

const isAddress = (value: string): boolean => typeof readAddress('', value, document.baseURI) !== 'string';

const checks: Readonly<Record<string, (value: string) => boolean>> = {
  'deal-id': isId,
  'viewing-id': isId,
  'slot-id': isId,
  'time-zone': isTimeZone,
  'deal-url': isAddress,
  'proxy-url': isAddress,
  'base-url': isAddress,
  'privacy-url': isAddress,
};

/** Marks invalid fields. The message is the hint beside the field. */
export function check(form: HTMLFormElement): void {
  for (const [name, isUsable] of Object.entries(checks)) {
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLInputElement)) continue;
    const value = field.value.trim();
    field.setCustomValidity(
      value === '' || isUsable(value) ? '' : (field.nextElementSibling?.textContent ?? '?'),
    );
  }
}

/** Clears invalid fields prefilled from the URL, so that the page does not start with errors. */
export function clearUnusable(form: HTMLFormElement): void {
  check(form);
  for (const field of form.querySelectorAll<HTMLInputElement>('input:invalid')) field.value = '';
}
