// Stands in for `lit` in the script-tag build. Templates are lit-html's own, unchanged. The base class has what both elements use of
// `LitElement`, and behaves like it; the rest, such as decorators, would be a third of Lit's bytes.
import {render} from 'lit/html.js';

export {html, noChange, nothing, type TemplateResult} from 'lit/html.js';

export const isServer = false;

/** Constructs the style sheet at once. Lit's own returns an object that constructs it when it is first adopted. */
export function unsafeCSS(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

export function adoptStyles(root: ShadowRoot, sheets: CSSStyleSheet[]): void {
  root.adoptedStyleSheets = sheets;
}

/** Values of properties by name. */
export type PropertyValues = Map<string, unknown>;

export interface ReactiveController {
  hostConnected?(): void;
  hostDisconnected?(): void;
  hostUpdate?(): void;
  hostUpdated?(): void;
}

export interface ReactiveControllerHost {
  readonly updateComplete: Promise<boolean>;
  addController(controller: ReactiveController): void;
  removeController(controller: ReactiveController): void;
  requestUpdate(): void;
}

/** Options of a property. A reflected one has the name of its attribute, and its initial value is not reflected. */
interface PropertyDeclaration {
  readonly attribute?: string | boolean;
  readonly type?: NumberConstructor;
  readonly converter?: (text: string | null) => unknown;
  readonly reflect?: boolean;
  readonly useDefault?: boolean;
}

const attributeOf = (name: string, {attribute}: PropertyDeclaration): string | undefined =>
  typeof attribute === 'string' ? attribute : attribute === false ? undefined : name.toLowerCase();

export abstract class LitElement extends HTMLElement implements ReactiveControllerHost {
  static readonly properties: Readonly<Record<string, PropertyDeclaration>>;
  static readonly styles: CSSStyleSheet;

  static get elementStyles(): CSSStyleSheet[] {
    return [this.styles];
  }

  /** Defines the accessors, when the element is registered. */
  static get observedAttributes(): string[] {
    return Object.entries(this.properties).flatMap(([name, declaration]) => {
      Object.defineProperty(this.prototype, name, {
        get(this: LitElement): unknown {
          return this.#values.get(name);
        },
        set(this: LitElement, value: unknown) {
          const old = this.#values.get(name);
          this.#values.set(name, value);
          this.requestUpdate(name, old);
        },
        configurable: true,
        enumerable: true,
      });
      return attributeOf(name, declaration) ?? [];
    });
  }

  renderRoot!: ShadowRoot;
  hasUpdated = false;
  isUpdatePending = false;
  /** Resolves after the next update: with `false` if that requested another one. */
  updateComplete: Promise<boolean>;

  readonly #declarations = (this.constructor as typeof LitElement).properties;
  readonly #controllers = new Set<ReactiveController>();
  readonly #values: PropertyValues = new Map();
  /** Initial values of reflected properties. */
  readonly #defaults: PropertyValues = new Map();
  /** Values set before the upgrade. The first update sets them again, because the constructor has overwritten them. */
  readonly #early: PropertyValues = new Map();
  #changed: PropertyValues = new Map();
  readonly #toReflect = new Set<string>();
  /** Property whose attribute is read or written right now. */
  #syncing: string | undefined;
  #enableUpdates!: () => void;

  constructor() {
    super();
    for (const name of Object.keys(this.#declarations)) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early.set(name, this.#own[name]);
      Reflect.deleteProperty(this, name);
    }
    this.updateComplete = this.#updateAfter(new Promise<void>((resolve) => (this.#enableUpdates = resolve)));
  }

  get #own(): Record<string, unknown> {
    return this as unknown as Record<string, unknown>;
  }

  protected abstract createRenderRoot(): ShadowRoot;
  protected abstract willUpdate(changed: PropertyValues): void;
  protected abstract render(): unknown;
  protected updated?(changed: PropertyValues): void;

  connectedCallback(): void {
    (this as {renderRoot?: ShadowRoot}).renderRoot ??= this.createRenderRoot();
    this.#enableUpdates();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if ((this.renderRoot as ShadowRoot | undefined) && this.isConnected) controller.hostConnected?.();
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  attributeChangedCallback(attribute: string, _: string | null, text: string | null): void {
    for (const [name, declaration] of Object.entries(this.#declarations)) {
      if (attributeOf(name, declaration) !== attribute || this.#syncing === name) continue;
      const {converter, type} = declaration;
      this.#syncing = name;
      const value: unknown = converter ? converter(text) : type && text !== null ? type(text) : text;
      this.#own[name] = value ?? this.#defaults.get(name) ?? value;
      this.#syncing = undefined;
    }
  }

  requestUpdate(name?: string, old?: unknown): void {
    if (name !== undefined && !this.#recordChange(name, old)) return;
    if (!this.isUpdatePending) this.updateComplete = this.#updateAfter(this.updateComplete);
  }

  /** Returns false if the value is the old one. */
  #recordChange(name: string, old: unknown): boolean {
    const value = this.#values.get(name);
    const reflect = this.#declarations[name]?.reflect;
    const isDefault = reflect && value === this.#defaults.get(name) && !this.hasAttribute(name);
    if (Object.is(value, old) && !isDefault) return false;
    if (reflect && !this.#defaults.has(name)) this.#defaults.set(name, value);
    else {
      if (!this.#changed.has(name)) this.#changed.set(name, this.hasUpdated || reflect ? old : undefined);
      if (reflect && this.#syncing !== name) this.#toReflect.add(name);
    }
    return true;
  }

  async #updateAfter(previous: Promise<unknown>): Promise<boolean> {
    this.isUpdatePending = true;
    try {
      await previous;
    } catch {
      // Has the browser report it as unhandled. This update goes on.
      void previous.then();
    }
    this.#update();
    return !this.isUpdatePending;
  }

  #update(): void {
    if (!this.hasUpdated) {
      for (const [name, value] of this.#early) this.#own[name] = value;
      this.#early.clear();
    }
    const changed = this.#changed;
    try {
      this.willUpdate(changed);
      for (const controller of this.#controllers) controller.hostUpdate?.();
      const template = this.render();
      this.#reflect();
      this.#finish();
      render(template, this.renderRoot, {host: this});
    } catch (error) {
      this.#finish();
      throw error;
    }
    for (const controller of this.#controllers) controller.hostUpdated?.();
    this.hasUpdated = true;
    this.updated?.(changed);
  }

  #finish(): void {
    this.#changed = new Map();
    this.isUpdatePending = false;
  }

  #reflect(): void {
    for (const name of this.#toReflect) {
      const value = this.#own[name] as string | null | undefined;
      this.#syncing = name;
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
      this.#syncing = undefined;
    }
    this.#toReflect.clear();
  }
}
