import type {Day, Option} from '../../booking/availability.js';

/** Element whose times a server rendered. */
interface ServedHost extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
}

/**
 * Hands over what a visitor has done with the times of a server: selects the picked time, and moves the focus to the same control
 * once the element has rendered it. The caller then removes the times of the server and renders its own in the same task.
 */
export function replaceServedTimes(
  host: ServedHost,
  days: readonly Day[],
  select: (option: Option) => unknown,
): void {
  const root = host.shadowRoot as ShadowRoot;
  const pickedId = root.querySelector<HTMLInputElement>('input:checked')?.value;
  const picked = days
    .flatMap(({options}) => options)
    .find(({state, slotId, viewingId}) => state === 'open' && (slotId ?? viewingId) === pickedId);
  if (picked) select(picked);
  const focused = root.activeElement?.localName;
  if (!focused) return;
  void host.updateComplete.then(() => {
    const target = root.querySelector<HTMLElement>(`${focused}:checked, form > ${focused}:not([hidden])`);
    (target ?? host).focus({preventScroll: true});
  });
}
