/**
 * `accept_submission(office, items, originals, wait)`: everything that a receipt promises, for some submissions of one
 * office in one statement and one commit. Several at once, because round trips and commits make a receipt slow.
 *
 * `items` are the submissions as `AcceptableSubmission` in apps/api/src/intake/acceptance.query.ts writes them,
 * `originals` their JSON parts one behind the other. Each item is
 * - `accepted`: with a new case, or on the case it repeats (same client and fingerprint within 14 days) or supplements;
 * - `known`: client and key have a receipt already, which is returned with its fingerprint;
 * - `case-changed`: the case that it supplements is no longer as it was read;
 * - `number-taken`: the drawn case number was given away before.
 * Nothing is stored for the last three. Who waits longer than `wait` for another's transaction fails.
 */
export const acceptSubmissionSql = `
  CREATE FUNCTION case_after_merges(case_id uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
    WITH RECURSIVE step AS (
      SELECT c.id, c.merged_into, 1 AS depth FROM case_file c WHERE c.id = $1
      UNION ALL
      SELECT c.id, c.merged_into, depth + 1 FROM step JOIN case_file c ON c.id = step.merged_into WHERE depth < 50
    )
    SELECT id FROM step ORDER BY depth DESC LIMIT 1
  $$;

  CREATE FUNCTION accept_submission(office uuid, items jsonb, originals bytea, wait text)
  RETURNS TABLE ("index" integer, outcome text, submission_id uuid, case_id uuid, fingerprint bytea, receipt bytea)
  LANGUAGE plpgsql SECURITY INVOKER AS $$
  #variable_conflict use_column
  BEGIN
    PERFORM set_config('app.office_id', office::text, true), set_config('lock_timeout', wait, true);
    -- Equal keys and equal submissions one after the other, in an order that two batches cannot take against each other.
    PERFORM pg_advisory_xact_lock(lock) FROM (
      SELECT DISTINCT hashtextextended(concat_ws(' ', office, i.client_id, what), 0) AS lock
      FROM jsonb_to_recordset(items) AS i (client_id text, idempotency_key text, fingerprint text),
           LATERAL unnest(ARRAY[i.idempotency_key, i.fingerprint]) AS what
      ORDER BY lock) AS locks;

    RETURN QUERY
    WITH item AS MATERIALIZED (
      SELECT i.*, decode(i.fingerprint, 'hex') AS print,
             substring(originals FROM i.original_from + 1 FOR i.original_length) AS original
      FROM jsonb_to_recordset(items) AS i (
        "index" integer, submission_id uuid, client_id text, idempotency_key text, fingerprint text,
        new_case_id uuid, new_number text, attach_to uuid, attach_version integer,
        kind text, origin text, service text, matter text, paragraph text, application_kind text, protection text,
        family_name text, given_names text, folded_family_name text, birth_date text, azr_number text,
        representative_name text, title_valid_until date, channel_case_id text, submitted_at text,
        received_at timestamptz, captured_at timestamptz, findings jsonb, receipt text,
        original_from integer, original_length integer, documents jsonb, actor text, correlation_id text, content jsonb, refusal_id uuid)
    ), known AS MATERIALIZED (
      SELECT i.index, s.id, s.case_id, s.fingerprint, s.receipt
      FROM item i JOIN submission s
        ON s.office_id = office AND s.client_id = i.client_id AND s.idempotency_key = i.idempotency_key
    ), fresh AS MATERIALIZED (
      SELECT i.*, repeated.id AS repeat_of,
             CASE WHEN repeated.id IS NULL THEN i.attach_to ELSE case_after_merges(repeated.case_id) END AS goes_to
      FROM item i LEFT JOIN LATERAL (
        SELECT s.id, s.case_id FROM submission s
        WHERE s.office_id = office AND s.client_id = i.client_id AND s.fingerprint = i.print
          AND s.received_at > i.received_at - interval '14 days'
        ORDER BY s.received_at, s.id LIMIT 1
      ) repeated ON true
      WHERE NOT EXISTS (SELECT FROM known k WHERE k.index = i.index)
    ), existing AS MATERIALIZED (
      SELECT c.id, c.number, c.version, c.stage FROM case_file c
      WHERE c.office_id = office AND c.id IN (SELECT f.goes_to FROM fresh f)
      ORDER BY c.id FOR NO KEY UPDATE
    ), number AS (
      INSERT INTO case_number (number) SELECT f.new_number FROM fresh f WHERE f.goes_to IS NULL
      ON CONFLICT DO NOTHING RETURNING number
    ), placed AS MATERIALIZED (
      SELECT f.*, f.new_case_id AS case_id, n.number, false AS reopened
      FROM fresh f JOIN number n ON n.number = f.new_number WHERE f.goes_to IS NULL
      UNION ALL
      SELECT f.*, e.id, e.number, f.repeat_of IS NULL AND e.stage = 'CLOSED'
      FROM fresh f JOIN existing e ON e.id = f.goes_to AND (f.repeat_of IS NOT NULL OR e.version = f.attach_version)
    ), opened AS (
      INSERT INTO case_file (office_id, id, number, stage, kind, service, matter, paragraph, application_kind, protection,
        family_name, given_names, folded_family_name, birth_date, azr_number, representative_name, title_valid_until,
        received_at, last_event_at)
      SELECT office, p.case_id, p.number, 'RECEIVED', p.kind, p.service, p.matter, p.paragraph, p.application_kind,
        p.protection, p.family_name, p.given_names, p.folded_family_name, p.birth_date, p.azr_number,
        p.representative_name, p.title_valid_until, p.received_at, p.captured_at
      FROM placed p WHERE p.goes_to IS NULL
    ), joined AS (
      UPDATE case_file c SET version = c.version + 1, submission_count = c.submission_count + arrived.number_of,
        last_event_at = arrived.last_at,
        stage = CASE WHEN arrived.reopened THEN 'IN_PROGRESS' ELSE c.stage END,
        closed_at = CASE WHEN arrived.reopened THEN NULL ELSE c.closed_at END
      FROM (SELECT p.case_id, count(*) AS number_of, max(p.captured_at) AS last_at, bool_or(p.reopened) AS reopened
            FROM placed p WHERE p.goes_to IS NOT NULL GROUP BY p.case_id) arrived
      WHERE c.office_id = office AND c.id = arrived.case_id
    ), stored AS (
      INSERT INTO submission AS s (office_id, id, case_id, client_id, idempotency_key, fingerprint, kind, origin, service,
        channel_case_id, submitted_at, received_at, captured_at, original, content, findings, receipt, repeat_of)
      SELECT office, p.submission_id, p.case_id, p.client_id, p.idempotency_key, p.print, p.kind, p.origin, p.service,
        p.channel_case_id, p.submitted_at, p.received_at, p.captured_at, p.original,
        coalesce(p.content, ltrim(convert_from(p.original, 'UTF8'), U&'\\FEFF')::jsonb), p.findings,
        convert_to(replace(p.receipt, p.new_number, p.number), 'UTF8'), p.repeat_of
      FROM placed p
      RETURNING s.id, s.receipt
    ), filed AS (
      INSERT INTO document (office_id, id, submission_id, case_id, position, part, slot, purpose, title, file_name,
        media_type, size_bytes, sha512, file_key, scan_status)
      SELECT office, d.id, p.submission_id, p.case_id, d.position, d.part, d.slot, d.purpose, d.title, d.file_name,
        d.media_type, d.size_bytes, d.sha512, d.file_key, d.scan_status
      FROM placed p, jsonb_to_recordset(p.documents) AS d (id uuid, position integer, part text, slot text, purpose text,
        title text, file_name text, media_type text, size_bytes bigint, sha512 text, file_key text, scan_status text)
    ), told AS (
      INSERT INTO case_event (office_id, case_id, type, at, actor, data)
      SELECT office, p.case_id,
        CASE WHEN p.goes_to IS NULL THEN 'submission-accepted' ELSE 'submission-attached' END, p.captured_at, p.actor,
        jsonb_strip_nulls(jsonb_build_object('submissionId', p.submission_id, 'kind', p.kind, 'origin', p.origin,
          'documents', jsonb_array_length(p.documents), 'repeatOf', p.repeat_of, 'reopened', nullif(p.reopened, false),
          'refusalId', p.refusal_id))
      FROM placed p
    ), due AS (
      INSERT INTO outbox (office_id, type, subject_id, due_at, correlation_id)
      SELECT office, 'submission-accepted', p.submission_id, now(), p.correlation_id
      FROM placed p WHERE p.repeat_of IS NULL
      UNION ALL
      SELECT office, 'scan-due', d.id, now(), p.correlation_id
      FROM placed p, jsonb_to_recordset(p.documents) AS d (id uuid, scan_status text) WHERE d.scan_status = 'PENDING'
    )
    SELECT i.index,
      CASE WHEN k.index IS NOT NULL THEN 'known' WHEN p.index IS NOT NULL THEN 'accepted'
           WHEN f.goes_to IS NOT NULL THEN 'case-changed' ELSE 'number-taken' END,
      coalesce(k.id, p.submission_id), coalesce(k.case_id, p.case_id), coalesce(k.fingerprint, i.print),
      coalesce(k.receipt, s.receipt)
    FROM item i
    LEFT JOIN known k ON k.index = i.index
    LEFT JOIN fresh f ON f.index = i.index
    LEFT JOIN placed p ON p.index = i.index
    LEFT JOIN stored s ON s.id = p.submission_id;
  END $$;
  REVOKE EXECUTE ON FUNCTION accept_submission, case_after_merges FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION accept_submission, case_after_merges TO einkanal_app;`;
