// `npm run demo:day`: a working day of the demo office in two minutes, over HTTP alone, against the Einkanal that runs.
import { parseArgs } from 'node:util';
import { DEMO_OFFICES } from '../demo-application.js';
import { generateApplications } from '../generate-applications.js';
import { tokenSource } from '../sending/access-token.js';
import { PersonSession } from '../sending/person-session.js';
import { planDay } from '../workday/plan-day.js';
import { playDay } from '../workday/play-day.js';

const MINUTE_MS = 60_000;
const COUNT = 18;
const USAGE = 'Usage: npm run demo:day -- [--minutes=<how long the day takes, 2>]';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2' },
    api: { type: 'string', default: 'http://localhost:8080' },
    issuer: { type: 'string', default: 'http://localhost:8081' },
    'specialist-system': { type: 'string', default: 'http://localhost:8082' },
    dms: { type: 'string', default: 'http://localhost:8083' },
    client: { type: 'string', default: 'demo-portal' },
    secret: { type: 'string', default: 'demo-portal-secret' },
  },
});
const minutes = Number(values.minutes);
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stopping.abort();
  });
const complaint = await play().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
if (complaint !== null) console.error(complaint);
process.exitCode = complaint === null ? 0 : 1;

/** @returns null, or what went wrong as a sentence */
async function play(): Promise<string | null> {
  if (!(minutes > 0)) return USAGE;
  const until = new Date();
  const seed = `day/${until.toISOString()}`;
  const [heidelberg] = DEMO_OFFICES;
  const applications = generateApplications({
    seed,
    count: COUNT,
    from: new Date(until.getTime() - 2 * MINUTE_MS),
    until,
    offices: heidelberg ? [{ ...heidelberg, clientIds: [values.client] }] : [],
  });
  await playDay(planDay(seed, applications), {
    apiUrl: values.api,
    targets: { SPECIALIST_SYSTEM: values['specialist-system'], DMS: values.dms },
    token: tokenSource({ issuer: values.issuer, clientId: values.client, secret: values.secret }),
    signIn: (username) => PersonSession.signIn(values.api, username),
    durationMs: minutes * MINUTE_MS,
    tell: console.log,
    stop: stopping.signal,
  });
  return null;
}
