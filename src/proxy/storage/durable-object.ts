import type {CountingDriver} from '../options.js';

/** Part of Cloudflare's `DurableObjectNamespace` that is used here. */
export interface DurableObjectNamespace {
  idFromName(name: string): unknown;
  get(id: never): {fetch(url: string, init: RequestInit): Promise<Response>};
}

/** Part of Cloudflare's `DurableObjectState` that is used here. */
interface DurableObjectState {
  readonly storage: {
    get(key: string): Promise<unknown>;
    put(key: string, value: unknown): Promise<void>;
    deleteAll(): Promise<void>;
    setAlarm(at: number): Promise<void>;
    deleteAlarm(): Promise<void>;
  };
}

type Command =
  | {readonly action: 'get' | 'remove'}
  | {readonly action: 'set'; readonly value: string; readonly seconds: number}
  | {readonly action: 'count'; readonly seconds: number};

/**
 * Creates a storage driver on Durable Objects, one object per key. All instances worldwide share one consistent value, and
 * counting is atomic.
 *
 * @param objects binding of {@link ViewingState}.
 */
export function durableObjectDriver(objects: DurableObjectNamespace): CountingDriver {
  const send = async (key: string, command: Command): Promise<unknown> => {
    const object = objects.get(objects.idFromName(key) as never);
    const response = await object.fetch('https://state.invalid/', {
      method: 'POST',
      body: JSON.stringify(command),
    });
    if (!response.ok) throw new Error(`the Durable Object responded with ${response.status}`);
    return response.json();
  };
  return {
    name: 'durable-object',
    hasItem: async (key) => (await send(key, {action: 'get'})) !== null,
    getItem: async (key) => await send(key, {action: 'get'}),
    setItem: async (key, value, {ttl = 24 * 60 * 60}: {readonly ttl?: number}) => {
      await send(key, {action: 'set', value, seconds: ttl});
    },
    removeItem: async (key) => {
      await send(key, {action: 'remove'});
    },
    // Durable Objects cannot be listed, and the proxy never lists keys.
    getKeys: () => [],
    count: async (key, seconds) => Number(await send(key, {action: 'count', seconds})),
  };
}

/** Durable Object that holds one value and deletes it when it expires. */
export class ViewingState {
  readonly #storage: DurableObjectState['storage'];

  constructor({storage}: DurableObjectState) {
    this.#storage = storage;
  }

  async fetch(request: Request): Promise<Response> {
    return Response.json(await this.#execute((await request.json()) as Command));
  }

  async alarm(): Promise<void> {
    await this.#storage.deleteAll();
  }

  async #execute(command: Command): Promise<unknown> {
    const storage = this.#storage;
    switch (command.action) {
      case 'get':
        return (await storage.get('value')) ?? null;
      case 'set':
        await storage.put('value', command.value);
        await storage.setAlarm(Date.now() + command.seconds * 1000);
        return null;
      case 'remove':
        await storage.deleteAlarm();
        await storage.deleteAll();
        return null;
      case 'count': {
        const count = Number((await storage.get('value')) ?? 0) + 1;
        await storage.put('value', String(count));
        if (count === 1) await storage.setAlarm(Date.now() + command.seconds * 1000);
        return count;
      }
    }
  }
}
