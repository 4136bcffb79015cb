// What can be had at best: a bare loop that, for each transfer, makes the HTTP calls that the product made for the
// recorded one, with the bodies it sent, and writes the rows that the product writes in as many commits. It makes the
// messages too, unless it is told that they are ready. Nothing is read from the database, held, queued or looked for.
import { createHash } from 'node:crypto';
import pg from 'pg';
import { makeApplicationMessage, makeSummary } from './import-messages.mjs';

const { DATABASE_URL, OFFICE_ID, TARGETS_URL, AT_ONCE } = process.env;
const AUTHORIZATION = `Basic ${Buffer.from('dms:dms').toString('base64')}`;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10, options: `-c app.office_id=${OFFICE_ID}` });

/** Runs statements in one transaction. */
async function write(...statements) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (const [text, ...values] of statements) await client.query(text, values);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

const take = ({ id, token }) => [
  `UPDATE import_job SET state = 'RUNNING', attempts = attempts + 1, lease_token = $2,
     lease_until = now() + interval '30 s' WHERE id = $1`,
  id,
  token,
];
const fact = ({ caseId, target }, type) => [
  `INSERT INTO case_event (office_id, case_id, type, actor, at, data) VALUES ($1, $2, $3, 'system', now(), $4)`,
  ...[OFFICE_ID, caseId, type, { target }],
];
const stepsOf = ({ id }, ...names) => [
  `INSERT INTO import_step (office_id, job_id, attempt, name, outcome, at, duration_ms)
   SELECT $1, $2, 1, name, 'DONE', now(), 1 FROM unnest($3::text[]) name`,
  ...[OFFICE_ID, id, names],
];
const prepared = ({ id }, { mappingVersion, payloadSha512, mappingReport }) => [
  'UPDATE import_job SET mapping_version = $2, payload_sha512 = $3, mapping_report = $4 WHERE id = $1',
  ...[id, mappingVersion, payloadSha512, mappingReport],
];
const delivered = ({ id, target, number }, documentIds) => [
  `INSERT INTO document_delivery (office_id, document_id, target, job_id, name, external_reference, delivered_at)
   SELECT $1, document_id, $3, $4, 'Anlage.pdf', $5, now() FROM unnest($2::uuid[]) document_id`,
  ...[OFFICE_ID, documentIds, target, id, number],
];
const ended = ({ id, number }, { mappingVersion, payloadSha512, mappingReport }) => [
  `UPDATE import_job SET state = 'SUCCEEDED', lease_token = NULL, lease_until = NULL, handed_on_at = NULL,
     external_reference = $2, mapping_version = $3, payload_sha512 = $4, mapping_report = $5, finished_at = now()
   WHERE id = $1`,
  ...[id, number, mappingVersion, payloadSha512, mappingReport],
];

/** A recorded call, cut where it names its case or its message. */
function cut({ method, path, contentType, body }, { number, messageId }) {
  const names = new RegExp(`(${number}|${messageId})`);
  const bytes = Buffer.from(body, 'base64').toString('latin1');
  return { method, contentType, path: path.split(names), body: bytes.split(names) };
}

async function call({ method, contentType, path, body }, job, sample) {
  const nameOf = new Map([
    [sample.number, job.number],
    [sample.messageId, job.messageId],
  ]);
  const fill = (pieces) => pieces.map((piece) => nameOf.get(piece) ?? piece).join('');
  const headers = { authorization: AUTHORIZATION, ...(contentType ? { 'content-type': contentType } : {}) };
  const content = method === 'POST' ? Buffer.from(fill(body), 'latin1') : null;
  const answer = await fetch(TARGETS_URL + fill(path), { method, headers, body: content });
  if (!answer.ok && answer.status !== 404) throw new Error(`a call was answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

async function toSpecialistSystem(job, { calls, isReady, ...sample }) {
  await write(take(job), fact(job, 'import-started'));
  if (!isReady) await makeApplicationMessage(job);
  await write(prepared(job, sample), stepsOf(job, 'PREPARE'));
  for (const one of calls) await call(one, job, sample);
  await write(
    delivered(job, job.documents),
    stepsOf(job, 'DELIVER', 'CONFIRM', 'LINK'),
    ended(job, sample),
    fact(job, 'import-succeeded'),
  );
}

async function toDms(job, { calls, isReady, ...sample }) {
  await write(take(job), fact(job, 'import-started'));
  if (!isReady) await makeSummary(job);
  await write(stepsOf(job, 'PREPARE'));
  // What was stored is read back and compared, as the product does.
  for (const one of calls)
    createHash('sha512')
      .update(await call(one, job, sample))
      .digest();
  await write(stepsOf(job, 'LOOK_UP'));
  for (const id of job.documents) await write(delivered(job, [id]));
  await write(stepsOf(job, 'DELIVER'), ended(job, sample), fact(job, 'import-succeeded'));
}

const LOOPS = { SPECIALIST_SYSTEM: toSpecialistSystem, DMS: toDms };

async function run({ samples, isReady }) {
  const { rows } = await pool.query(
    `SELECT j.id, j.case_id AS "caseId", j.target, j.message_id AS "messageId", c.number, gen_random_uuid() AS token,
       ARRAY(SELECT d.id FROM document d WHERE d.case_id = j.case_id) AS documents
     FROM import_job j JOIN case_file c ON (c.office_id, c.id) = (j.office_id, j.case_id) WHERE j.state = 'QUEUED'`,
  );
  const startedAt = performance.now();
  const loops = samples.flatMap(({ target, calls, ...sample }) => {
    const jobs = rows.filter((job) => job.target === target);
    const known = { ...sample, isReady, calls: calls.map((one) => cut(one, sample)) };
    const loop = async () => {
      for (let job = jobs.pop(); job; job = jobs.pop()) await LOOPS[target](job, known);
    };
    return Array.from({ length: Number(AT_ONCE) }, loop);
  });
  await Promise.all(loops);
  return (performance.now() - startedAt) / 1_000;
}

process.on('message', (work) => void run(work).then((seconds) => process.send(seconds)));
process.on('disconnect', () => process.exit(0));
