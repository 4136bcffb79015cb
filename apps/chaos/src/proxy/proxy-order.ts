import type { FaultKind, Rates } from './fault-points.js';

/** What a proxy program is told at its start. */
export type ProxyOrder = {
  leg: string;
  protocol: 'http' | 'postgres' | 'redis';
  listenPort: number;
  target: string;
  kinds: FaultKind[];
  rates: Rates;
  seed: string;
  /** Where seen and hit fault points are kept, beyond a kill. */
  journal: string;
};
