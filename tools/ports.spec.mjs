import { createServer } from 'node:net';
import { freePort } from './database.mjs';
import { portComplaints, portsFrom } from './ports.mjs';

test.each(['127.0.0.1', '0.0.0.0', '::1'])(
  'a port that is taken on %s is named with the variable that changes it',
  async (host) => {
    const port = await freePort();
    const server = createServer().listen(port, host);
    await new Promise((resolve) => server.once('listening', resolve));
    const complaints = await portComplaints({ API_PORT: port });
    await new Promise((resolve) => server.close(resolve));
    expect(complaints).toEqual([expect.stringContaining(`Port ${port} is in use by another program. Set API_PORT`)]);
  },
);

test('free ports are no reason to complain', async () => {
  expect(await portComplaints({ API_PORT: await freePort(), DMS_PORT: await freePort() })).toEqual([]);
});

test('two parts cannot have the same port', async () => {
  const port = await freePort();
  expect(await portComplaints({ API_PORT: port, DMS_PORT: port })).toEqual([
    expect.stringContaining('API_PORT and DMS_PORT'),
  ]);
});

test.each(['http', '70000', '-1', '80.5'])('%s is no port', (API_PORT) => {
  expect(() => portsFrom({ API_PORT })).toThrow(/API_PORT=.* is no port number/);
});
