import type {ReactiveController} from 'lit';
import {DayPickerController} from './day-picker-controller.js';
import {FocusController, type FocusHost} from './focus-controller.js';
import {LanguageObserver} from './language-observer.js';
import {ListSizeController} from './list-size-controller.js';
import {boxOf} from './on-screen.js';
import {shieldFromShortcuts} from './page-shortcuts.js';
import {addDeferredStyles} from './styles.js';

/**
 * Adds the styles of what can wait until the times are shown, and handles keys and focus. Prefetches the request form once the element
 * is in view and the page is idle, because a touch screen has no hover to announce a tap.
 *
 * @param prepare loads and pre-renders the form.
 */
export function enhance(root: ShadowRoot, prepare: () => Promise<unknown>): void {
  addDeferredStyles(root);
  shieldFromShortcuts(root);
  const host = root.host as FocusHost;
  new FocusController(host);
  new DayPickerController(host);
  new LanguageObserver(host);
  if ('ResizeObserver' in globalThis) new ListSizeController(host);
  // Not all browsers support `saveData` or `requestIdleCallback`.
  const {connection} = navigator as {connection?: {saveData?: boolean}};
  const whenIdle = (globalThis.requestIdleCallback as typeof requestIdleCallback | undefined) ?? setTimeout;
  const prefetch = (): void => {
    // Failed loads are retried when needed.
    prepare().catch(() => undefined);
  };
  if (connection?.saveData || !('IntersectionObserver' in globalThis)) return;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.at(-1)?.isIntersecting) return;
    observer.disconnect();
    host.removeController(visibilityController);
    whenIdle(prefetch);
  });
  const visibilityController: ReactiveController = {
    hostConnected: () => {
      observer.observe(boxOf(host));
    },
    hostDisconnected: () => {
      observer.disconnect();
    },
  };
  host.addController(visibilityController);
}
