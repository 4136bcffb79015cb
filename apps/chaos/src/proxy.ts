// `node dist/proxy.js '<order as JSON>'`: one leg of the way, as a program that can be killed like any other.
import { chance } from '@einkanal/demo/random';
import { startByteProxy } from './proxy/byte-proxy.js';
import { FaultPoints } from './proxy/fault-points.js';
import { startHttpProxy } from './proxy/http-proxy.js';
import { postgresProtocol } from './proxy/postgres-trips.js';
import type { ProxyOrder } from './proxy/proxy-order.js';
import { redisProtocol } from './proxy/redis-trips.js';

const order = JSON.parse(process.argv[2] ?? '') as ProxyOrder;
const { leg, protocol, kinds, rates, journal, listenPort } = order;
const draw = chance(order.seed);
const points = new FaultPoints({ leg, kinds, rates, journal, chance: draw.branch('faults') });
const way = { listenPort, target: new URL(order.target), points, chance: draw.branch('delays') };
const START = {
  http: startHttpProxy,
  postgres: (one: typeof way) => startByteProxy(one, postgresProtocol),
  redis: (one: typeof way) => startByteProxy(one, redisProtocol),
};
const server = START[protocol](way);
server.once('listening', () => process.send?.('ready'));
process.on('message', (order) => points.obey(order === 'break' ? 'break' : 'calm'));
process.on('disconnect', () => process.exit(0));
