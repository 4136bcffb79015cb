/**
 * `accept_submission(office, items, originals, wait)`: everything that a receipt promises, for some submissions of one
 * office in one call and one commit. Several at once, because round trips and commits make a receipt slow; each step
 * is one statement for all of them.
 *
 * `items` are the submissions as `AcceptableSubmission` in apps/api/src/intake/acceptance.query.ts writes them,
 * `originals` their JSON parts one behind the other. In the same order comes one row for each:
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
  RETURNS TABLE (outcome text, submission_id uuid, case_id uuid, fingerprint bytea, receipt bytea)
  LANGUAGE plpgsql SECURITY INVOKER SET plan_cache_mode = force_generic_plan AS $$
  #variable_conflict use_column
  DECLARE
    -- One place for each item: its earlier submission under the same key, and the one that it repeats,
    known_ids uuid[];
    repeat_ids uuid[];
    -- the case that it joins, if any, and the case that it is on in the end; null where it is not accepted.
    joins_ids uuid[];
    case_ids uuid[];
    numbers text[];
    reopens boolean[];
    place integer;
    joined record;
  BEGIN
    PERFORM set_config('app.office_id', office::text, true), set_config('lock_timeout', wait, true);
    -- Equal keys and equal submissions one after the other, in an order that two calls cannot take against each other.
    PERFORM pg_advisory_xact_lock(lock) FROM (
      SELECT DISTINCT hashtextextended(concat_ws(' ', office, i.client_id, what), 0) AS lock
      FROM jsonb_to_recordset(items) AS i (client_id text, idempotency_key text, fingerprint text),
           LATERAL unnest(ARRAY[i.idempotency_key, i.fingerprint]) AS what
      ORDER BY lock) AS locks;

    SELECT array_agg(k.id ORDER BY i.place), array_agg(r.id ORDER BY i.place), array_agg(
      CASE WHEN k.id IS NOT NULL THEN NULL WHEN r.id IS NULL THEN i.attach_to ELSE case_after_merges(r.case_id) END
      ORDER BY i.place)
    INTO known_ids, repeat_ids, joins_ids
    FROM ROWS FROM (jsonb_to_recordset(items) AS (
      client_id text, idempotency_key text, fingerprint text, attach_to uuid, received_at timestamptz
    )) WITH ORDINALITY AS i (client_id, idempotency_key, fingerprint, attach_to, received_at, place)
    LEFT JOIN submission k
      ON k.office_id = office AND k.client_id = i.client_id AND k.idempotency_key = i.idempotency_key
    LEFT JOIN LATERAL (
      SELECT s.id, s.case_id FROM submission s
      WHERE s.office_id = office AND s.client_id = i.client_id AND s.fingerprint = decode(i.fingerprint, 'hex')
        AND s.received_at > i.received_at - interval '14 days'
      ORDER BY s.received_at LIMIT 1
    ) r ON k.id IS NULL;

    WITH given AS (
      INSERT INTO case_number (number)
      SELECT i.new_number
      FROM ROWS FROM (jsonb_to_recordset(items) AS (new_number text), unnest(known_ids), unnest(joins_ids))
        AS i (new_number, known_id, joins_id)
      WHERE i.known_id IS NULL AND i.joins_id IS NULL
      ON CONFLICT DO NOTHING RETURNING number
    )
    SELECT array_agg(CASE WHEN g.number IS NOT NULL THEN i.new_case_id END ORDER BY i.place),
           array_agg(g.number ORDER BY i.place), array_agg(false)
    INTO case_ids, numbers, reopens
    FROM ROWS FROM (jsonb_to_recordset(items) AS (new_number text, new_case_id uuid))
      WITH ORDINALITY AS i (new_number, new_case_id, place)
    LEFT JOIN given g ON g.number = i.new_number;

    FOR place IN SELECT p FROM generate_subscripts(joins_ids, 1) AS p WHERE joins_ids[p] IS NOT NULL LOOP
      UPDATE case_file c SET version = c.version + 1, submission_count = c.submission_count + 1,
        last_event_at = (items -> place - 1 ->> 'captured_at')::timestamptz,
        stage = CASE WHEN c.stage <> 'CLOSED' OR repeat_ids[place] IS NOT NULL THEN c.stage
                     WHEN c.owner_id IS NOT NULL THEN 'IN_PROGRESS'
                     WHEN c.team_id IS NOT NULL THEN 'ASSIGNED' ELSE 'TRIAGE' END,
        closed_at = CASE WHEN c.stage = 'CLOSED' AND repeat_ids[place] IS NULL THEN NULL ELSE c.closed_at END,
        result = CASE WHEN c.stage = 'CLOSED' AND repeat_ids[place] IS NULL THEN NULL ELSE c.result END,
        reopened_count = c.reopened_count + (c.stage = 'CLOSED' AND repeat_ids[place] IS NULL)::integer,
        opened_at = CASE WHEN repeat_ids[place] IS NULL THEN NULL ELSE c.opened_at END,
        -- What the person sends ends the waiting for it, but not that for an appointment.
        waiting_for = CASE WHEN w.wakes THEN 'NONE' ELSE c.waiting_for END,
        waiting_since = CASE WHEN w.wakes THEN NULL ELSE c.waiting_since END,
        wake_on = CASE WHEN w.wakes THEN NULL ELSE c.wake_on END,
        wake_event = CASE WHEN w.wakes THEN NULL ELSE c.wake_event END
      FROM (
        SELECT f.id, repeat_ids[place] IS NULL AND f.waiting_for IN ('APPLICANT', 'SNOOZED')
                 AND f.wake_event IS DISTINCT FROM 'APPOINTMENT' AS wakes
        FROM case_file f WHERE f.office_id = office AND f.id = joins_ids[place]
      ) w
      WHERE c.office_id = office AND c.id = joins_ids[place] AND w.id = c.id
        -- As it was read, but for what this very call has added to it.
        AND (repeat_ids[place] IS NOT NULL OR c.version = (items -> place - 1 ->> 'attach_version')::integer +
          (SELECT count(*) FROM unnest(case_ids[: place - 1]) AS before_it WHERE before_it = joins_ids[place]))
      RETURNING c.id, c.number, old.stage = 'CLOSED' AND repeat_ids[place] IS NULL AS is_reopened INTO joined;
      case_ids[place] := joined.id;
      numbers[place] := joined.number;
      reopens[place] := joined.is_reopened;
    END LOOP;

    INSERT INTO case_file (office_id, id, number, stage, kind, service, matter, paragraph, application_kind, protection,
      family_name, given_names, folded_family_name, birth_date, azr_number, representative_name, title_valid_until,
      received_at, last_event_at)
    SELECT office, i.case_id, i.number, 'RECEIVED', i.kind, i.service, i.matter, i.paragraph, i.application_kind,
      i.protection, i.family_name, i.given_names, i.folded_family_name, i.birth_date, i.azr_number,
      i.representative_name, i.title_valid_until, i.received_at, i.captured_at
    FROM ROWS FROM (jsonb_to_recordset(items) AS (
      kind text, service text, matter text, paragraph text, application_kind text, protection text, family_name text,
      given_names text, folded_family_name text, birth_date text, azr_number text, representative_name text,
      title_valid_until date, received_at timestamptz, captured_at timestamptz
    ), unnest(case_ids), unnest(numbers), unnest(joins_ids)) AS i (
      kind, service, matter, paragraph, application_kind, protection, family_name, given_names, folded_family_name,
      birth_date, azr_number, representative_name, title_valid_until, received_at, captured_at, case_id, number, joins_id
    )
    WHERE i.case_id IS NOT NULL AND i.joins_id IS NULL;

    INSERT INTO submission (office_id, id, case_id, client_id, idempotency_key, fingerprint, kind, origin, service,
      channel_case_id, submitted_at, received_at, captured_at, original, content, findings, receipt, repeat_of)
    SELECT office, i.submission_id, i.case_id, i.client_id, i.idempotency_key, decode(i.fingerprint, 'hex'), i.kind,
      i.origin, i.service, i.channel_case_id, i.submitted_at, i.received_at, i.captured_at, o.original,
      coalesce(i.content, convert_from(o.text, 'UTF8')::jsonb), i.findings,
      convert_to(replace(i.receipt, i.new_number, i.number), 'UTF8'), i.repeat_of
    FROM ROWS FROM (jsonb_to_recordset(items) AS (
      submission_id uuid, client_id text, idempotency_key text, fingerprint text, kind text, origin text, service text,
      channel_case_id text, submitted_at text, received_at timestamptz, captured_at timestamptz, original_from integer,
      original_length integer, content jsonb, findings jsonb, receipt text, new_number text
    ), unnest(case_ids), unnest(numbers), unnest(repeat_ids)) AS i (
      submission_id, client_id, idempotency_key, fingerprint, kind, origin, service, channel_case_id, submitted_at,
      received_at, captured_at, original_from, original_length, content, findings, receipt, new_number, case_id, number,
      repeat_of
    ), LATERAL (SELECT substring(originals FROM i.original_from + 1 FOR i.original_length) AS original OFFSET 0) b,
    -- Without the byte order mark, which is no JSON.
    LATERAL (SELECT b.original, CASE WHEN substring(b.original FOR 3) = '\\xefbbbf' THEN substring(b.original FROM 4)
                                     ELSE b.original END AS text OFFSET 0) o
    WHERE i.case_id IS NOT NULL;

    IF EXISTS (SELECT FROM jsonb_to_recordset(items) AS i (documents jsonb) WHERE i.documents <> '[]') THEN
      WITH arrived AS (
        SELECT d.*, i.submission_id, i.case_id, i.correlation_id
        FROM ROWS FROM (jsonb_to_recordset(items) AS (
          submission_id uuid, documents jsonb, correlation_id text
        ), unnest(case_ids)) AS i (submission_id, documents, correlation_id, case_id),
        jsonb_to_recordset(i.documents) AS d (
          id uuid, position integer, part text, slot text, purpose text, title text, file_name text, media_type text,
          size_bytes bigint, sha512 text, file_key text, scan_status text)
        WHERE i.case_id IS NOT NULL
      ), to_scan AS (
        INSERT INTO outbox (office_id, type, subject_id, correlation_id)
        SELECT office, 'scan-due', a.id, a.correlation_id FROM arrived a WHERE a.scan_status = 'PENDING'
      )
      INSERT INTO document (office_id, id, submission_id, case_id, position, part, slot, purpose, title, file_name,
        media_type, size_bytes, sha512, file_key, scan_status)
      SELECT office, a.id, a.submission_id, a.case_id, a.position, a.part, a.slot, a.purpose, a.title, a.file_name,
        a.media_type, a.size_bytes, a.sha512, a.file_key, a.scan_status
      FROM arrived a;
    END IF;

    INSERT INTO case_event (office_id, case_id, type, at, actor, data)
    SELECT office, i.case_id, CASE WHEN i.joins_id IS NULL THEN 'submission-accepted' ELSE 'submission-attached' END,
      i.captured_at, i.actor, jsonb_strip_nulls(jsonb_build_object('submissionId', i.submission_id, 'kind', i.kind,
        'origin', i.origin, 'documents', jsonb_array_length(i.documents), 'repeatOf', i.repeat_of,
        'reopened', nullif(i.reopened, false), 'refusalId', i.refusal_id))
    FROM ROWS FROM (jsonb_to_recordset(items) AS (
      submission_id uuid, captured_at timestamptz, actor text, kind text, origin text, documents jsonb, refusal_id uuid
    ), unnest(case_ids), unnest(joins_ids), unnest(repeat_ids), unnest(reopens)) AS i (
      submission_id, captured_at, actor, kind, origin, documents, refusal_id, case_id, joins_id, repeat_of, reopened
    )
    WHERE i.case_id IS NOT NULL;

    -- A repeat is not imported again.
    INSERT INTO outbox (office_id, type, subject_id, correlation_id)
    SELECT office, 'submission-accepted', i.submission_id, i.correlation_id
    FROM ROWS FROM (jsonb_to_recordset(items) AS (
      submission_id uuid, correlation_id text
    ), unnest(case_ids), unnest(repeat_ids)) AS i (submission_id, correlation_id, case_id, repeat_of)
    WHERE i.case_id IS NOT NULL AND i.repeat_of IS NULL;

    RETURN QUERY
    SELECT CASE WHEN k.id IS NOT NULL THEN 'known' WHEN i.case_id IS NOT NULL THEN 'accepted'
                WHEN i.joins_id IS NOT NULL THEN 'case-changed' ELSE 'number-taken' END,
      coalesce(k.id, i.submission_id), coalesce(k.case_id, i.case_id),
      coalesce(k.fingerprint, decode(i.fingerprint, 'hex')),
      coalesce(k.receipt, convert_to(replace(i.receipt, i.new_number, i.number), 'UTF8'))
    FROM ROWS FROM (jsonb_to_recordset(items) AS (
      submission_id uuid, fingerprint text, receipt text, new_number text
    ), unnest(known_ids), unnest(joins_ids), unnest(case_ids), unnest(numbers)) WITH ORDINALITY AS i (
      submission_id, fingerprint, receipt, new_number, known_id, joins_id, case_id, number, place
    )
    LEFT JOIN submission k ON k.office_id = office AND k.id = i.known_id
    ORDER BY i.place;
  END $$;
  REVOKE EXECUTE ON FUNCTION accept_submission, case_after_merges FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION accept_submission, case_after_merges TO einkanal_app;`;
