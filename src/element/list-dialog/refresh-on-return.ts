import type {ReactiveControllerHost} from 'lit';

/** Calls back when the visitor comes back to the page, as long as the element is on it. */
export function refreshOnReturn(host: ReactiveControllerHost & HTMLElement, refresh: () => void): void {
  const listen = () => {
    if (document.visibilityState === 'visible') refresh();
  };
  const start = () => document.addEventListener('visibilitychange', listen);
  host.addController({
    hostConnected: start,
    hostDisconnected: () => document.removeEventListener('visibilitychange', listen),
  });
}
