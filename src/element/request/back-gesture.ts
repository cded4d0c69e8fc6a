/** Missing in TypeScript's DOM types. */
interface CloseWatcher {
  onclose: () => void;
  destroy(): void;
}

/** Calls back on the back gesture of Android, which would otherwise leave the page. Needs no history entry. */
export class BackGesture {
  readonly #onBack: () => void;
  #watcher: CloseWatcher | undefined;

  constructor(onBack: () => void) {
    this.#onBack = onBack;
  }

  /** Starts watching for one gesture, in the browsers that can. */
  watch(): void {
    const {CloseWatcher} = globalThis as {CloseWatcher?: new () => CloseWatcher};
    if (this.#watcher || !CloseWatcher) return;
    this.#watcher = new CloseWatcher();
    this.#watcher.onclose = () => {
      this.#watcher = undefined;
      this.#onBack();
    };
  }

  /** Stops watching. */
  stop(): void {
    const watcher = this.#watcher;
    this.#watcher = undefined;
    watcher?.destroy();
  }
}
