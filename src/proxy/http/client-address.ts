/**
 * Returns the visitor's address from the header of a trusted server: the last entry, which that server wrote itself. Cuts an IPv6
 * address to its first half (/64), which identifies one household.
 */
export function clientAddressFrom(header: string | undefined): string | undefined {
  const written = header?.split(',').at(-1)?.trim();
  if (!written) return undefined;
  // Some servers append the port.
  const address = written.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');
  return address.includes(':') && !address.includes('.') ? networkOf(address) : address;
}

/** Returns the first four groups of an IPv6 address; expands `::`. */
function networkOf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head.split(':');
  const left = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - left.length);
  return [...groups, ...Array<string>(zeros).fill('0'), ...left].slice(0, 4).join(':');
}
