// `npm run bench:steering`: how long the figures of the page Steuerung take in an office with 100,000 cases, beside two
// bare counts over the same rows in the same run.
import { build } from '../tools/build.mjs';
import { startServers } from './intake-servers.mjs';
import { prepareOffice } from './live-streams.mjs';
import { fillOffice, openBareCounts } from './steering-office.mjs';

const CASES = Number(process.env.BENCH_CASES ?? 100_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 30);
const WARM_UP = 3;
/** Milliseconds. */
const AIM_MS = 500;
/** From that many people on decisions are counted too. */
const PEOPLE = 5;

const share = (values, part) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];

function figure(name, values, baseline, part) {
  const [value, bare] = [share(values, part), share(baseline, part)];
  const met = value < AIM_MS ? 'yes' : 'no';
  console.log(
    `figure ${name} value ${value.toFixed(0)} ms baseline ${bare.toFixed(0)} ms ratio ${(value / bare).toFixed(1)} aim ${AIM_MS} met ${met}`,
  );
}

async function timed(work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

console.log(`Building … ${await build()}`);
const servers = await startServers();
try {
  const url = servers.database.superuserUrl;
  const { office, cookies } = await prepareOffice(url, { people: PEOPLE, cases: 0 });
  await fillOffice(url, { office, cases: CASES });
  const bare = await openBareCounts(url, office);
  let view;
  const read = async () => {
    const headers = { cookie: cookies[0] };
    const answer = await fetch(`http://127.0.0.1:${servers.api.port}/api/v1/steering`, { headers });
    if (answer.status !== 200) throw new Error(`the figures were answered ${answer.status}: ${await answer.text()}`);
    view = await answer.json();
  };
  const [figures, baseline] = [[], []];
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const [own, counts] = [await timed(read), await timed(bare.read)];
    if (round < WARM_UP) continue;
    figures.push(own);
    baseline.push(counts);
  }
  figure('steering-median', figures, baseline, 0.5);
  figure('steering-p95', figures, baseline, 0.95);
  console.log(
    `  ${CASES} cases, ${view.total.open.count} open, ${view.teams.length} lines, ${view.weeks.length} weeks`,
  );
  await bare.close();
} finally {
  await servers.stop();
}
