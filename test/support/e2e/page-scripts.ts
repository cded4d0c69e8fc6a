import {readFileSync} from 'node:fs';

/** Scripts of a page that run before the element's: functions, or the text of a script. */
export const pageScripts: Readonly<Record<string, (() => void) | string>> = {
  'Prototype.js, which overrides toJSON of lists': prototypeJs,
  'MooTools, which replaces Event': mooTools,
  'a library that extends built-in prototypes': () => {
    const add = (prototype: object, ...names: string[]) => {
      for (const name of names) Object.assign(prototype, {[name]: () => undefined});
    };
    add(
      Object.prototype,
      'extend',
      'each',
      'clone',
      'merge',
      'isEmpty',
      'toJSONString',
      'contains',
      'hasKey',
    );
    add(Array.prototype, 'each', 'remove', 'contains', 'first', 'last', 'unique', 'clone', 'max');
    add(String.prototype, 'contains', 'capitalize', 'format', 'toDate');
    add(Function.prototype, 'method', 'inherits');
  },
  'zone.js, which replaces Promise': fileOf('zone.js/bundles/zone.umd.js'),
  'an old Promise polyfill with few methods': () => {
    const Native = Promise;
    class Old {
      readonly then;
      readonly catch;
      constructor(run: ConstructorParameters<typeof Native>[0]) {
        const promise = new Native(run);
        this.then = promise.then.bind(promise);
        this.catch = promise.catch.bind(promise);
      }
      static resolve = (value: unknown) => new Old((resolve) => resolve(value));
      static reject = (reason: unknown) => new Old((_, reject) => reject(reason));
      static all = (all: Promise<unknown>[]) => new Old((...end) => void Native.all(all).then(...end));
      static race = (all: Promise<unknown>[]) => new Old((...end) => void Native.race(all).then(...end));
    }
    Object.assign(window, {Promise: Old});
  },
  'a fetch wrapper that expects a string URL': () => {
    const {fetch} = window;
    const wrapper = (address: string, init: RequestInit) =>
      fetch(address.startsWith('/old/') ? address.replace('/old/', '/new/') : address, init);
    Object.assign(window, {fetch: wrapper});
  },
  'a fetch polyfill over XMLHttpRequest': () => {
    const polyfill = (input: RequestInfo | URL, init?: RequestInit) =>
      new Promise<Response>((resolve, reject) => {
        const request = new Request(input, init);
        const xhr = new XMLHttpRequest();
        xhr.open(request.method, request.url);
        request.headers.forEach((value, name) => xhr.setRequestHeader(name, value));
        xhr.onload = () => resolve(new Response(xhr.responseText, {status: xhr.status}));
        xhr.onerror = () => reject(new TypeError('Network request failed'));
        void request.text().then((body) => xhr.send(body || null));
      });
    Object.assign(window, {fetch: polyfill});
  },
  'a small fetch polyfill without streams, Headers and Response': () => {
    // As `unfetch` does.
    const polyfill = (address: string, {method = 'GET', headers = {}, body = null}: RequestInit = {}) =>
      new Promise((resolve, reject) => {
        const xhr = new XMLHttpRequest();
        xhr.open(method, address);
        const byName = headers as Record<string, string>;
        for (const name in byName) xhr.setRequestHeader(name, byName[name]!);
        xhr.onload = () => {
          const {status, responseText} = xhr;
          const text = () => Promise.resolve(responseText);
          const clone = () => ({
            ok: status < 400,
            status,
            url: xhr.responseURL,
            text,
            clone,
            headers: new Map(),
          });
          resolve(clone());
        };
        xhr.onerror = reject;
        xhr.send(body as string | null);
      });
    Object.assign(window, {fetch: polyfill});
  },
  'frozen built-in objects': () => {
    const names =
      'Object Array Function Promise Error TypeError Map Set String RegExp Date Response Headers Event';
    for (const name of `${names} HTMLElement Element Node`.split(' ')) {
      const builtIn = (window as unknown as Record<string, {prototype: object}>)[name]!;
      Object.freeze(builtIn);
      Object.freeze(builtIn.prototype);
    }
  },
  "an app's browser, which has null as storage and lacks newer interfaces": () => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {value: null});
    }
    Object.defineProperty(Navigator.prototype, 'locks', {value: undefined});
    Object.assign(window, {CloseWatcher: undefined, requestIdleCallback: undefined});
  },
  'a network that the browser takes for offline': () => {
    Object.defineProperty(Navigator.prototype, 'onLine', {value: false});
  },
  'a wrapped Intl with another default time zone': () => {
    const wrap = <Format extends Intl.DateTimeFormat | Intl.NumberFormat>(
      Native: new (locale?: string, options?: object) => Format,
    ) =>
      function (locale?: string, options?: object) {
        return new Native(locale, {timeZone: 'America/New_York', ...options});
      };
    Object.assign(Intl, {
      DateTimeFormat: wrap(Intl.DateTimeFormat),
      NumberFormat: wrap(Intl.NumberFormat),
    });
  },
  'an old Intl without PluralRules and DisplayNames': () => {
    const {DateTimeFormat, NumberFormat, Collator} = Intl;
    Object.assign(window, {Intl: {DateTimeFormat, NumberFormat, Collator}});
  },
  'a partial Temporal polyfill': () => {
    Object.assign(window, {Temporal: {Now: {}, Instant: {}}});
  },
  'globals of Node and module loaders': () => {
    const refuse = () => {
      throw new Error('not here');
    };
    Object.assign(window, {
      global: window,
      process: {env: {NODE_ENV: 'development'}, versions: {node: '20.0.0'}, browser: true},
      Buffer: {},
      module: {exports: {}},
      exports: {},
      require: Object.assign(refuse, {amd: true}),
      define: Object.assign(refuse, {amd: {}}),
    });
  },
  'globals with common names and unexpected types': () => {
    Object.assign(window, {
      process: 'in process',
      module: 1,
      exports: 2,
      define: 3,
      require: 4,
      $: 5,
      html: 6,
    });
  },
  'blocked storage and cookies': () => {
    const get = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {get});
    }
    Object.defineProperty(document, 'cookie', {get, set: get});
  },
};

function fileOf(path: string): string {
  return readFileSync(new URL(`../../../node_modules/${path}`, import.meta.url), 'utf8');
}

/** The parts of Prototype.js 1.6 and 1.7 that break other scripts. */
function prototypeJs(): void {
  type Each = (item: unknown, index: number) => unknown;
  // Every addition is enumerable.
  const $A = (list: ArrayLike<unknown> & {toArray?: () => unknown[]}): unknown[] =>
    list.toArray ? list.toArray() : (Array.prototype.slice.call(list) as unknown[]);
  const asJson = (value: unknown): string =>
    Array.isArray(value) ? `[${value.map(asJson).join(', ')}]` : JSON.stringify(value);
  const enumerable = {
    each(this: unknown[], each: Each) {
      this.forEach(each);
      return this;
    },
    collect(this: unknown[], each: Each, context?: unknown) {
      const results: unknown[] = [];
      this.forEach((item, index) => results.push(each.call(context, item, index)));
      return results;
    },
    select(this: unknown[], each: Each, context?: unknown) {
      const results: unknown[] = [];
      this.forEach((item, index) => each.call(context, item, index) && results.push(item));
      return results;
    },
    toArray(this: unknown[]) {
      return this.slice();
    },
  };
  Object.assign(Array.prototype, enumerable, {
    map: enumerable.collect,
    filter: enumerable.select,
    entries: enumerable.toArray,
    clone: enumerable.toArray,
    toJSON(this: unknown[]) {
      return asJson(this);
    },
  });
  Object.assign(Array, {from: $A});
  Object.assign(String.prototype, {
    startsWith(this: string, pattern: string) {
      return this.indexOf(pattern) === 0;
    },
    sub(this: string, pattern: RegExp, replacement: string) {
      return this.replace(pattern, replacement);
    },
    toJSON(this: string) {
      return `"${this}"`;
    },
  });
  Object.assign(Function.prototype, {
    bind(this: (...all: unknown[]) => unknown, object: unknown, ...first: unknown[]) {
      return (...more: unknown[]) => this.apply(object, [...first, ...more]);
    },
  });
  Object.assign(Element.prototype, {
    remove(this: Element) {
      this.parentNode!.removeChild(this);
      return this;
    },
    hide(this: HTMLElement) {
      this.style.display = 'none';
      return this;
    },
    select(this: Element, selector: string) {
      return [...this.querySelectorAll(selector)];
    },
    update(this: Element, text: string) {
      this.textContent = text;
      return this;
    },
  });
}

/** The parts of MooTools 1.3 to 1.6, with compatibility mode, that break other scripts. */
function mooTools(): void {
  const from = (item: unknown): unknown[] => {
    if (item == null) return [];
    const isList = typeof item === 'object' && 'length' in item;
    return isList ? (Array.prototype.slice.call(item) as unknown[]) : [item];
  };
  Object.assign(Array, {from, convert: from});
  const own = (object: object) => Object.keys(object);
  Object.assign(Object, {
    map: (object: Record<string, unknown>, each: (value: unknown) => unknown) =>
      Object.assign({}, ...own(object).map((name) => ({[name]: each(object[name])}))) as object,
    each: () => undefined,
    getLength: (object: object) => own(object).length,
  });
  const hidden = (prototype: object, additions: object) => {
    for (const [name, value] of Object.entries(additions)) {
      Object.defineProperty(prototype, name, {value, writable: true, configurable: true});
    }
  };
  hidden(Array.prototype, {
    contains(this: unknown[], item: unknown) {
      return this.includes(item);
    },
    flatten(this: unknown[]) {
      return this.flat(Infinity);
    },
    empty(this: unknown[]) {
      this.length = 0;
      return this;
    },
  });
  Object.assign(Element.prototype, {
    get: Element.prototype.getAttribute,
    set: Element.prototype.setAttribute,
    clone: Element.prototype.cloneNode,
    contains(this: Element, other: Element) {
      return this === other || this.querySelector('*') === other;
    },
  });
  function DomEvent(this: object, event: {readonly type: string}): void {
    Object.assign(this, {event, type: event.type.toLowerCase()});
  }
  Object.assign(window, {Event: DomEvent, DOMEvent: DomEvent});
}
