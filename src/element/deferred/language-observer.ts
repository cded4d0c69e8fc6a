import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Updates the element if the `lang` of an ancestor changes. */
export class LanguageObserver implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: MutationObserver;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#observer = new MutationObserver(() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    let node: Node | null = this.#host;
    while ((node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null))) {
      this.#observer.observe(node, {attributeFilter: ['lang']});
    }
    // It may have changed before.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
