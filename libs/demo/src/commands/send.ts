// `npm run demo:send -- 20`: fresh applications through the real API, to watch them arrive.
import { parseArgs } from 'node:util';
import { DEMO_OFFICES } from '../demo-application.js';
import { generateApplications } from '../generate-applications.js';
import { tokenSource } from '../sending/access-token.js';
import { sendAll } from '../sending/send-all.js';

const MINUTE_MS = 60_000;
const USAGE = 'Usage: npm run demo:send -- [how many, 10] [--pace <seconds between two, 1>]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pace: { type: 'string', default: '1' },
    api: { type: 'string', default: 'http://localhost:8080' },
    issuer: { type: 'string', default: 'http://localhost:8081' },
    client: { type: 'string', default: 'demo-portal' },
    secret: { type: 'string', default: 'demo-portal-secret' },
  },
});
const count = Number(positionals[0] ?? 10);
const paceSeconds = Number(values.pace);
const complaint = await send().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
if (complaint !== null) console.error(complaint);
process.exitCode = complaint === null ? 0 : 1;

/** @returns null, or what went wrong as a sentence */
async function send(): Promise<string | null> {
  if (!Number.isInteger(count) || count < 1 || !(paceSeconds >= 0)) return USAGE;
  const until = new Date();
  const applications = generateApplications({
    seed: `send/${until.toISOString()}`,
    count,
    from: new Date(until.getTime() - 2 * MINUTE_MS),
    until,
    offices: DEMO_OFFICES.map((office) => ({ ...office, clientIds: [values.client] })),
  });
  const token = tokenSource({ issuer: values.issuer, clientId: values.client, secret: values.secret });
  const refused = await sendAll(applications, {
    apiUrl: values.api,
    token,
    paceMs: paceSeconds * 1000,
    tell: console.log,
  });
  return refused === 0 ? null : `${refused} of ${count} were refused.`;
}
