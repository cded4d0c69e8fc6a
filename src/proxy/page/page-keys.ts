import {timingSafeEqual} from 'hono/utils/buffer';
import type {Instant} from '../../booking/viewing.js';

/** Maximum of Cloudflare Workers. Slows down guessing a password from a signature. */
const iterations = 100_000;
/** Bytes of the signature that are kept: 128 bits. */
const signatureBytes = 16;
const ivBytes = 12;

interface Keys {
  readonly sign: CryptoKey;
  readonly encrypt: CryptoKey;
}

/** Signs and encrypts what a page hands to the browser. Instances of the same proxy accept each other's. */
export class PageKeys {
  readonly #secret: string;
  readonly #namespace: Promise<string>;
  #keys: Promise<Keys> | undefined;

  /** @param namespace keeps proxies with the same secret apart, such as two tenants of one account. */
  constructor(secret: string, namespace: Promise<string>) {
    this.#secret = secret;
    this.#namespace = namespace;
  }

  /** Returns a signed instant: proof that this proxy issued it for these values. */
  async stamp(instant: Instant, ...values: readonly string[]): Promise<string> {
    const time = instant.toString(36);
    const {sign} = await this.#derived();
    const bytes = await crypto.subtle.sign('HMAC', sign, encode([time, ...values].join('\n')));
    return `${time}.${toBase64Url(new Uint8Array(bytes).slice(0, signatureBytes))}`;
  }

  /** Returns the instant of a stamp; undefined if this proxy did not issue it for these values. */
  async readStamp(stamp: string, ...values: readonly string[]): Promise<Instant | undefined> {
    const instant = parseInt(stamp.split('.')[0] ?? '', 36);
    if (!Number.isSafeInteger(instant)) return undefined;
    const expected = await this.stamp(instant, ...values);
    return (await timingSafeEqual(stamp, expected)) ? instant : undefined;
  }

  /** Encrypts a text so that it can only be decrypted together with its context. */
  async encrypt(text: string, context: string): Promise<string> {
    const {encrypt} = await this.#derived();
    const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
    const sealed = await crypto.subtle.encrypt(parameters(iv, context), encrypt, encode(text));
    return toBase64Url(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
  }

  /** Decrypts a text; undefined if it was changed or belongs to another context. */
  async decrypt(sealed: string, context: string): Promise<string | undefined> {
    const {encrypt} = await this.#derived();
    try {
      const bytes = fromBase64Url(sealed);
      const iv = bytes.slice(0, ivBytes);
      const text = await crypto.subtle.decrypt(parameters(iv, context), encrypt, bytes.slice(ivBytes));
      return new TextDecoder().decode(text);
    } catch {
      return undefined;
    }
  }

  #derived(): Promise<Keys> {
    // Derived with the first form, because that takes 30 ms.
    return (this.#keys ??= this.#namespace.then((namespace) => deriveKeys(this.#secret, namespace)));
  }
}

async function deriveKeys(secret: string, namespace: string): Promise<Keys> {
  const {subtle} = crypto;
  const base = await subtle.importKey('raw', encode(secret), 'PBKDF2', false, ['deriveBits']);
  const salt = encode(`mspecs-viewing-booker booking page ${namespace}`);
  const bits = await subtle.deriveBits({name: 'PBKDF2', hash: 'SHA-256', salt, iterations}, base, 512);
  const [sign, encrypt] = await Promise.all([
    subtle.importKey('raw', bits.slice(0, 32), {name: 'HMAC', hash: 'SHA-256'}, false, ['sign']),
    subtle.importKey('raw', bits.slice(32), 'AES-GCM', false, ['encrypt', 'decrypt']),
  ]);
  return {sign, encrypt};
}

const parameters = (iv: Uint8Array<ArrayBuffer>, context: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: encode(context),
});

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );
