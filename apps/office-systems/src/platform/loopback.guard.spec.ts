import fastify from 'fastify';
import { addFaultControls } from './fault-controls.js';
import { SERVER_OPTIONS } from './server-options.js';
import { FAULT_KINDS, Faults } from './fault.js';

const faults = new Faults();
const app = fastify(SERVER_OPTIONS);
addFaultControls(app, faults, FAULT_KINDS);
afterAll(() => app.close());

test.each([
  ['127.0.0.1', 201],
  ['127.0.5.1', 201],
  ['::1', 201],
  ['::ffff:127.0.0.1', 201],
  ['10.0.0.7', 403],
  ['::ffff:10.0.0.7', 403],
  ['2001:db8::1', 403],
])('who orders a fault from %s gets %i', async (remoteAddress, status) => {
  faults.clear();
  const answer = await app.inject({ method: 'POST', url: '/control/faults', payload: { kind: 'down' }, remoteAddress });
  expect([answer.statusCode, faults.list().length]).toEqual([status, status === 201 ? 1 : 0]);
});

test.each([{}, { kind: 'fire' }, { kind: 'down', times: 0 }, { kind: 'down', until: 'noon' }])(
  'the order %j is refused',
  async (payload) => {
    expect((await app.inject({ method: 'POST', url: '/control/faults', payload })).statusCode).toBe(400);
  },
);

test('a page from elsewhere cannot order a fault with a plain form', async () => {
  const headers = { 'content-type': 'text/plain' };
  const answer = await app.inject({ method: 'POST', url: '/control/faults', payload: '{"kind":"down"}', headers });
  expect(answer.statusCode).toBe(400);
});
