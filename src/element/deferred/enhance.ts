import type {ReactiveController} from 'lit';
import {FocusController, type FocusHost} from './focus-controller.js';
import {ListSizeController} from './list-size-controller.js';
import {addThemeStyles} from './theme-styles.js';

/**
 * Adds what can wait until the times are on the screen: their finishing touch, care for the focus, and what a visitor
 * who picks one will need, once the element is in view and the page has nothing to do. A finger gives no notice before it taps.
 *
 * @param prepare loads the form and builds it out of sight.
 */
export function enhance(root: ShadowRoot, prepare: () => Promise<unknown>): void {
  addThemeStyles(root);
  const host = root.host as FocusHost;
  new FocusController(host);
  if ('ResizeObserver' in globalThis) new ListSizeController(host);
  // Some browsers tell that their visitor saves data, and some do not tell when they are idle.
  const {connection} = navigator as {connection?: {saveData?: boolean}};
  const whenIdle = (globalThis.requestIdleCallback as typeof requestIdleCallback | undefined) ?? setTimeout;
  const prefetch = (): void => {
    // What fails here is loaded again when it is needed.
    for (const load of [prepare(), import('../../mspecs/http.js'), import('../../booking/phone/phone.js')]) {
      load.catch(() => undefined);
    }
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
      observer.observe(host);
    },
    hostDisconnected: () => {
      observer.disconnect();
    },
  };
  host.addController(visibilityController);
}
