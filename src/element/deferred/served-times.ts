import type {Day, Option} from '../../booking/availability.js';

/** Element whose times a server rendered. */
interface ServedHost extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
}

/** Selection of the element. */
interface Picks {
  readonly select: (option: Option) => unknown;
  readonly pick: (option: Option) => void;
}

/**
 * Hands over what a visitor has done with the times of a server: picks the same time, and moves the focus to the same control once
 * the element has rendered it. The caller then removes the times of the server and renders its own in the same task.
 */
export function replaceServedTimes(host: ServedHost, days: readonly Day[], {select, pick}: Picks): void {
  const root = host.shadowRoot as ShadowRoot;
  const pickedId = root.querySelector<HTMLInputElement>('input:checked')?.value;
  const picked = days
    .flatMap(({options}) => options)
    .find(({state, slotId, viewingId}) => state === 'open' && (slotId ?? viewingId) === pickedId);
  const focused = root.activeElement?.localName;
  // Arrow keys move through the times without picking one, and only they and Tab make the focus visible.
  const isMoving = root.querySelector(':focus-visible') !== null;
  const {activeElement, body} = host.ownerDocument;
  // The form takes the focus, which a field of the page keeps.
  const isElsewhere = activeElement !== body && activeElement !== null && !host.matches(':focus-within');
  if (picked) select(picked);
  void host.updateComplete.then(() => {
    // What replaces visible times does not fade in.
    root.getAnimations().forEach((fade) => fade.finish());
    if (focused) {
      const target = root.querySelector<HTMLElement>(`${focused}:checked, form > ${focused}:not([hidden])`);
      (target ?? host).focus({preventScroll: true});
    }
    if (picked && !isMoving && !isElsewhere) pick(picked);
  });
}
