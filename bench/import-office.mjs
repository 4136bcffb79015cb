import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { application, files, message, OFFICE } from './import-application.mjs';

/** Copies of a received and assessed submission: its rows under ids of their own, and its transfers, not yet due. */
const COPY = `
  WITH copy AS (
    SELECT n, uuidv7() AS case_id, uuidv7() AS submission_id, 'EK-2026-' || lpad(n::text, 8, '0') AS number
    FROM generate_series($3::int, $3::int + $2::int - 1) n
  ), numbers AS (
    INSERT INTO case_number SELECT number FROM copy RETURNING number
  ), cases AS (
    INSERT INTO case_file SELECT made.* FROM copy, case_file c,
      jsonb_populate_record(c, jsonb_build_object('id', case_id, 'number', copy.number)) made WHERE c.id = $1
    RETURNING id
  ), submissions AS (
    INSERT INTO submission SELECT made.* FROM copy, submission s, jsonb_populate_record(s, jsonb_build_object(
      'id', submission_id, 'case_id', copy.case_id, 'idempotency_key', copy.number)) made WHERE s.case_id = $1
    RETURNING id
  ), documents AS (
    INSERT INTO document SELECT made.* FROM copy, document d, jsonb_populate_record(d, jsonb_build_object(
      'id', uuidv7(), 'submission_id', copy.submission_id, 'case_id', copy.case_id)) made WHERE d.case_id = $1
    RETURNING id
  )
  INSERT INTO import_job (office_id, case_id, submission_id, target, purpose, state)
  SELECT j.office_id, copy.case_id, copy.submission_id, j.target, j.purpose, 'QUEUED'
  FROM copy, import_job j WHERE j.case_id = $1`;

function applicationForm() {
  const form = new FormData();
  form.append('application', new Blob([JSON.stringify(application)], { type: 'application/json' }), 'application.json');
  for (const [at, { name, bytes }] of files.entries())
    form.append(`file-${at}`, new Blob([bytes], { type: 'application/pdf' }), name);
  return form;
}

/** The office whose transfers are measured: its two targets, what it receives, and how far its transfers are. */
export async function openImportOffice({ database, api, token }, targetsUrl) {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  const rows = async (sql, values) => (await client.query(sql, values)).rows;
  const [office] = await rows('SELECT id FROM office WHERE abh_kennung = $1', [OFFICE]);
  await rows(
    `INSERT INTO target_system (office_id, kind, adapter, name, settings)
     VALUES ($1, 'SPECIALIST_SYSTEM', 'xauslaender-http', 'Fachverfahren', $2), ($1, 'DMS', 'cmis', 'E-Akte', $3)`,
    [office.id, { url: targetsUrl, message }, { url: `${targetsUrl}/cmis`, user: 'dms', password: 'dms' }],
  );
  let copied = 0;

  /** Waits until nothing of the office is under way. @param onLook hears how many transfers still are */
  const untilDone = async (onLook = () => undefined) => {
    for (;;) {
      const [{ count }] = await rows(`SELECT count(*)::int FROM import_job WHERE state <> 'SUCCEEDED'`);
      onLook(count);
      if (count === 0) return;
      await delay(20);
    }
  };
  return {
    id: office.id,
    /** Sends an application by the API and waits until both targets have it. @returns its transfers */
    receive: async () => {
      const answer = await fetch(`http://127.0.0.1:${api.port}/api/v1/submissions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
        body: applicationForm(),
      });
      if (answer.status !== 201) throw new Error(`the application was answered ${answer.status}`);
      for (;;) {
        const transfers = await rows(
          `SELECT target, j.case_id AS "caseId", c.number, message_id AS "messageId", payload_sha512 AS "payloadSha512",
             mapping_version AS "mappingVersion", mapping_report AS "mappingReport"
           FROM import_job j JOIN case_file c ON c.id = j.case_id WHERE j.state = 'SUCCEEDED'`,
        );
        if (transfers.length === 2) return transfers;
        await delay(20);
      }
    },
    /** Puts copies of a case beside it, with transfers that nobody has been told of. */
    copy: async (caseId, submissions) => {
      await rows(COPY, [caseId, submissions, copied + 1]);
      copied += submissions;
      // Like a database that has been in use: with the statistics that autovacuum keeps.
      await rows('VACUUM ANALYZE');
    },
    /** Makes everything due and waits until it is done. @returns seconds */
    importAll: async (onLook) => {
      const startedAt = performance.now();
      await rows(
        `INSERT INTO outbox (office_id, type, subject_id)
         SELECT office_id, CASE target WHEN 'DMS' THEN 'import-dms-due' ELSE 'import-specialist-system-due' END, id
         FROM import_job WHERE state = 'QUEUED'`,
      );
      await rows(`SELECT pg_notify('einkanal_outbox', '')`);
      await untilDone(onLook);
      return (performance.now() - startedAt) / 1_000;
    },
    close: () => client.end(),
  };
}
