import type {Log} from '../log.js';

/** Reads the visitor's address from the headers of a request. */
export type ClientAddressReader = (headers: Headers) => string | undefined;

/**
 * Creates a function that reads the visitor's address from the header of trusted servers. Each server appends the address that it
 * received the request from. Cuts an IPv6 address to its first half (/64), which identifies one household. Logs once if the header
 * has no address.
 *
 * @param header name of the header; undefined if no server in front sets one.
 * @param trustedHops number of trusted servers that the request passes, or their addresses and networks (CIDR).
 */
export function clientAddressReader(
  header: string | undefined,
  trustedHops: number | readonly string[],
  log: Log,
): ClientAddressReader {
  if (header === undefined) return () => undefined;
  const choose = typeof trustedHops === 'number' ? byNumber(trustedHops) : byNetwork(trustedHops);
  let hasWarned = false;
  return (headers) => {
    const hops = (headers.get(header) ?? '').split(',').map(withoutPort).filter(Boolean);
    const address = shorten(choose(hops));
    if (address === undefined && !hasWarned) {
      hasWarned = true;
      log({level: 'warn', event: 'no-client-address', header, effect: 'not limited by address'});
    }
    return address;
  };
}

/** Reports whether a text is an IP address, or a network in CIDR notation. */
export const isNetwork = (text: string): boolean => prefixOf(text) !== undefined;

type Choose = (hops: readonly string[]) => string | undefined;

/** Of a list that is too short, a server was bypassed: the first entry is then the one that a trusted server wrote. */
const byNumber =
  (count: number): Choose =>
  (hops) =>
    hops.at(-count) ?? hops[0];

function byNetwork(networks: readonly string[]): Choose {
  const prefixes = networks.map(prefixOf).filter((prefix) => prefix !== undefined);
  const isTrusted = (address: string) => prefixes.some((prefix) => bitsOf(address)?.startsWith(prefix));
  return (hops) => hops.findLast((address) => !isTrusted(address)) ?? hops[0];
}

/** Removes a port, which some servers append. */
const withoutPort = (hop: string): string =>
  hop
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1');

function shorten(address: string | undefined): string | undefined {
  const bits = bitsOf(address ?? '');
  return bits?.length === 32
    ? numbersIn(bits, 8).join('.')
    : bits && numbersIn(bits, 16).slice(0, 4).join(':');
}

const numbersIn = (bits: string, digits: 8 | 16): readonly string[] =>
  (bits.match(digits === 8 ? /.{8}/g : /.{16}/g) ?? []).map((part) =>
    Number.parseInt(part, 2).toString(digits === 8 ? 10 : 16),
  );

/** Returns the bits that all addresses of a network begin with; undefined if the text is invalid. */
function prefixOf(network: string): string | undefined {
  const [, address = '', length] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(network) ?? [];
  const bits = bitsOf(address);
  return bits && Number(length ?? 0) <= bits.length
    ? bits.slice(0, Number(length ?? bits.length))
    : undefined;
}

/** Returns the 32 or 128 bits of an IP address; undefined for any other text. IPv4 in IPv6 form has 32. */
function bitsOf(address: string): string | undefined {
  const bytes = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1);
  if (bytes) return bytes.every((byte) => Number(byte) < 256) ? binary(bytes.map(Number), 8) : undefined;
  // The URL parser validates and normalizes IPv6.
  const url = `http://[${address}]`;
  if (!URL.canParse(url)) return undefined;
  const [head = '', tail = ''] = new URL(url).hostname.slice(1, -1).split('::');
  const [left, right] = [head, tail].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const zeros = Array<string>(8 - left.length - right.length).fill('0');
  const groups = [...left, ...zeros, ...right].map((group) => Number.parseInt(group, 16));
  return binary(groups, 16).replace(/^0{80}1{16}/, '');
}

const binary = (numbers: readonly number[], digits: number): string =>
  numbers.map((number) => number.toString(2).padStart(digits, '0')).join('');
