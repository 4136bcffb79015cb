import { once } from 'node:events';
import { connect } from 'node:net';
import { startTestApp } from '../../test/test-app.js';

test('a connection that was opened in advance and never used does not hold the process up', async () => {
  const app = await startTestApp();
  const silent = connect(Number(new URL(app.url).port), '127.0.0.1');
  const ended = once(silent, 'close');
  await once(silent, 'connect');
  // Answered after the connection was accepted: the server knows of it.
  await (await fetch(`${app.url}/health/live`)).text();
  await app.close();
  await ended;
});
