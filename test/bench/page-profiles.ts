/** Emulated phone and network of a visitor. */
export interface Profile {
  readonly name: string;
  readonly what: string;
  /** CPU slowdown relative to this machine. */
  readonly cpu: number;
  /** Network throttling; `undefined` for none. */
  readonly network?: {
    /** Latency of each request in ms. */
    readonly latency: number;
    /** Download rate in bits per second. */
    readonly down: number;
    readonly up: number;
  };
}

export const profiles: readonly Profile[] = [
  {name: 'fast', what: 'no throttling', cpu: 1},
  {
    name: 'slow-4g',
    what: '150 ms, 1.6 Mb/s, CPU 4 × slower',
    cpu: 4,
    network: {latency: 150, down: 1.6e6, up: 0.75e6},
  },
  {
    name: 'slow-3g',
    what: '400 ms, 400 kb/s, CPU 6 × slower',
    cpu: 6,
    network: {latency: 400, down: 0.4e6, up: 0.4e6},
  },
  {
    name: 'lighthouse',
    what: "Lighthouse's phone: 562 ms, 1.47 Mb/s, CPU 4 × slower",
    cpu: 4,
    network: {latency: 562.5, down: 1.4746e6, up: 0.675e6},
  },
];
