/**
 * `accept_handover(…)`: the case begins at the receiver and ends at the sender, in one step. `new_case` is its id at the
 * receiver, unless it was there before: then that row is open again. `due` is the day by which triage should be done,
 * `answer_by` and `acknowledge_by` the clocks of an emergency, all by the receiver's calendar.
 *
 * One row: `accepted`; `known` where the same command has accepted it before; `not-found` where nothing was sent to this
 * office; `answered` where it is no longer open; `immediate-measure-missing` where an emergency needs an act first.
 */
export const acceptHandoverSql = `
  CREATE FUNCTION accept_handover(handover_id uuid, new_case uuid, command uuid, person uuid, happened_at timestamptz,
    due date, answer_by timestamptz, acknowledge_by timestamptz)
  RETURNS TABLE (outcome text, received_case uuid, sender uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  #variable_conflict use_column
  DECLARE
    receiver uuid := nullif(current_setting('app.office_id', true), '')::uuid;
    offered handover;
    sent case_file;
    here case_file;
  BEGIN
    SELECT * INTO offered FROM handover h WHERE h.id = handover_id AND h.to_office = receiver AND h.state <> 'PREPARED';
    IF NOT FOUND THEN RETURN QUERY SELECT 'not-found', NULL::uuid, NULL::uuid; RETURN; END IF;
    -- First the case, then the handover: in the order in which the sender's commands take them.
    SELECT * INTO sent FROM case_file c WHERE c.office_id = offered.from_office AND c.id = offered.case_id FOR UPDATE;
    SELECT * INTO offered FROM handover h WHERE h.id = handover_id FOR UPDATE;
    IF offered.state = 'ACCEPTED' AND offered.answer_command = command THEN
      RETURN QUERY SELECT 'known', offered.received_case_id, offered.from_office; RETURN;
    END IF;
    IF offered.state <> 'SENT' OR sent.jurisdiction <> 'HANDOVER_SENT' OR sent.closed_at IS NOT NULL THEN
      RETURN QUERY SELECT 'answered', offered.received_case_id, NULL::uuid; RETURN;
    END IF;
    IF sent.urgency IN ('EMERGENCY_SUSPECTED', 'EMERGENCY')
       AND coalesce(sent.emergency -> 'measure', 'null') = 'null' THEN
      RETURN QUERY SELECT 'immediate-measure-missing', NULL::uuid, NULL::uuid; RETURN;
    END IF;

    -- The sender is done with it. What is on its way to a target is not stopped, but has to be closed there.
    UPDATE case_file c SET stage = 'HANDED_OVER', jurisdiction = 'HANDOVER_ACCEPTED', closed_at = happened_at,
      second_look_by = NULL, waiting_for = 'NONE', waiting_since = NULL, wake_on = NULL, wake_event = NULL,
      emergency_due_at = NULL, due_on = NULL, version = c.version + 1, last_event_at = happened_at
    WHERE c.office_id = sent.office_id AND c.id = sent.id;
    DELETE FROM outbox o USING import_job j WHERE o.office_id = sent.office_id AND j.office_id = sent.office_id
      AND j.case_id = sent.id AND o.subject_id = j.id;
    UPDATE import_job j SET state = 'SUPERSEDED', hold_reason = NULL, next_attempt_at = NULL, handed_on_at = NULL,
      finished_at = happened_at
    WHERE j.office_id = sent.office_id AND j.case_id = sent.id
      AND j.state NOT IN ('RUNNING', 'SUCCEEDED', 'WAIVED', 'SUPERSEDED');
    INSERT INTO case_task (office_id, case_id, kind, reference, created_at)
    SELECT sent.office_id, sent.id, 'CLOSE_IN_SPECIALIST_SYSTEM', sent.number, happened_at
    WHERE EXISTS (SELECT FROM import_job j WHERE j.office_id = sent.office_id AND j.case_id = sent.id
        AND j.target = 'SPECIALIST_SYSTEM' AND j.state IN ('RUNNING', 'SUCCEEDED'))
      AND NOT EXISTS (SELECT FROM case_task t WHERE t.office_id = sent.office_id AND t.case_id = sent.id
        AND t.kind = 'CLOSE_IN_SPECIALIST_SYSTEM' AND t.done_at IS NULL);
    DELETE FROM lease l WHERE l.office_id = sent.office_id AND l.case_id = sent.id;
    INSERT INTO case_event (office_id, case_id, version, type, at, actor, data)
    VALUES (sent.office_id, sent.id, sent.version + 1, 'handover-accepted', happened_at, 'system',
      jsonb_build_object('handoverId', handover_id, 'toOfficeId', receiver, 'fromStage', sent.stage,
        'stage', 'HANDED_OVER', 'fromTeamId', sent.team_id, 'teamId', sent.team_id));

    -- The receiver has it now: as it arrived, with the day on which it arrived, and judged by nobody here yet.
    SELECT * INTO here FROM case_file c WHERE c.office_id = receiver AND c.number = sent.number FOR UPDATE;
    IF NOT FOUND THEN
      INSERT INTO case_file (office_id, id, number, stage, urgency, kind, service, matter, paragraph, application_kind,
        protection, family_name, given_names, folded_family_name, birth_date, azr_number, representative_name,
        title_valid_until, received_at, last_event_at)
      VALUES (receiver, new_case, sent.number, 'RECEIVED', 'NORMAL', sent.kind, sent.service, sent.matter, sent.paragraph,
        sent.application_kind, sent.protection, sent.family_name, sent.given_names, sent.folded_family_name,
        sent.birth_date, sent.azr_number, sent.representative_name, sent.title_valid_until, sent.received_at, happened_at);
    ELSIF here.stage <> 'HANDED_OVER' THEN
      RAISE EXCEPTION 'case % is open in two offices', sent.number;
    ELSE
      UPDATE case_file c SET stage = 'TRIAGE', jurisdiction = 'UNCHECKED', urgency = 'NORMAL', closed_at = NULL,
        team_id = NULL, owner_id = NULL, routed_at = NULL, started_at = NULL, opened_at = NULL, touched_at = NULL,
        result = NULL, protection = sent.protection, version = c.version + 1, last_event_at = happened_at
      WHERE c.office_id = receiver AND c.id = here.id;
      -- What the end had superseded here is needed again, once the rules have looked whose case it is.
      UPDATE import_job j SET state = 'HELD', hold_reason = 'JURISDICTION', finished_at = NULL
      WHERE j.office_id = receiver AND j.case_id = here.id AND j.state = 'SUPERSEDED' AND j.finished_at = here.closed_at;
      DELETE FROM case_task t WHERE t.office_id = receiver AND t.case_id = here.id AND t.done_at IS NULL;
      INSERT INTO outbox (office_id, type, subject_id) VALUES (receiver, 'assessment-due', here.id);
      new_case := here.id;
    END IF;
    UPDATE case_file c SET due_on = due,
      urgency = CASE WHEN sent.urgency IN ('EMERGENCY_SUSPECTED', 'EMERGENCY') THEN sent.urgency ELSE c.urgency END,
      -- Here nobody has acknowledged it yet.
      emergency = sent.emergency || '{"acknowledged": null, "level": 0}',
      emergency_due_at = CASE sent.urgency WHEN 'EMERGENCY' THEN acknowledge_by WHEN 'EMERGENCY_SUSPECTED' THEN answer_by
                         END
    WHERE c.office_id = receiver AND c.id = new_case;

    WITH arrived AS (
      -- A key of the sender's clients is nobody's here; with a blank it can never be sent.
      INSERT INTO submission (office_id, id, case_id, client_id, idempotency_key, fingerprint, kind, origin, service,
        channel_case_id, submitted_at, received_at, captured_at, original, content, findings, receipt, repeat_of,
        handed_over_from)
      SELECT receiver, s.id, new_case, s.client_id, 'handover ' || s.id, s.fingerprint, s.kind, s.origin, s.service,
        s.channel_case_id, s.submitted_at, s.received_at, s.captured_at, s.original, s.content, s.findings, s.receipt,
        s.repeat_of, sent.office_id
      FROM submission s WHERE s.office_id = sent.office_id AND s.case_id = sent.id
        AND NOT EXISTS (SELECT FROM submission k WHERE k.office_id = receiver AND k.id = s.id)
      ORDER BY s.received_at, s.id
      RETURNING id, repeat_of
    )
    INSERT INTO outbox (office_id, type, subject_id)
    SELECT receiver, 'submission-accepted', a.id FROM arrived a WHERE a.repeat_of IS NULL;
    WITH arrived AS (
      INSERT INTO document (office_id, id, submission_id, case_id, position, part, slot, purpose, title, file_name,
        media_type, size_bytes, sha512, file_key, scan_status, scanned_at)
      SELECT receiver, d.id, d.submission_id, new_case, d.position, d.part, d.slot, d.purpose, d.title, d.file_name,
        d.media_type, d.size_bytes, d.sha512, d.file_key, d.scan_status, d.scanned_at
      FROM document d WHERE d.office_id = sent.office_id AND d.case_id = sent.id
        AND NOT EXISTS (SELECT FROM document k WHERE k.office_id = receiver AND k.id = d.id)
      RETURNING id, scan_status
    )
    INSERT INTO outbox (office_id, type, subject_id)
    SELECT receiver, 'scan-due', a.id FROM arrived a WHERE a.scan_status = 'PENDING';
    UPDATE case_file c SET submission_count = (
      SELECT count(*) FROM submission s WHERE s.office_id = receiver AND s.case_id = new_case)
    WHERE c.office_id = receiver AND c.id = new_case;
    -- What was done at once is what § 3 Abs. 4 VwVfG has the sender tell; other notes go along by tick only.
    INSERT INTO note (office_id, id, case_id, kind, text, author_id, at, answers)
    SELECT receiver, n.id, new_case, n.kind, n.text, n.author_id, n.at, n.answers
    FROM note n WHERE n.office_id = sent.office_id AND n.case_id = sent.id AND n.retracted_at IS NULL
      AND (n.kind = 'MEASURE' OR offered.with_notes)
      AND NOT EXISTS (SELECT FROM note k WHERE k.office_id = receiver AND k.id = n.id);

    -- Of its history, what arrived when: teams and people of the sender mean nothing here.
    INSERT INTO case_event (office_id, case_id, type, at, actor, data)
    SELECT receiver, new_case, e.type, e.at, e.actor,
      jsonb_strip_nulls(jsonb_build_object('submissionId', e.data -> 'submissionId', 'kind', e.data -> 'kind',
        'origin', e.data -> 'origin', 'documents', e.data -> 'documents', 'repeatOf', e.data -> 'repeatOf',
        'broughtFromOfficeId', sent.office_id))
    FROM case_event e WHERE e.office_id = sent.office_id AND e.case_id = sent.id
      AND e.type IN ('submission-accepted', 'submission-attached')
      AND NOT EXISTS (SELECT FROM case_event k WHERE k.office_id = receiver AND k.case_id = new_case AND k.type = e.type
        AND k.data -> 'submissionId' = e.data -> 'submissionId')
    ORDER BY e.at, e.seq;
    INSERT INTO case_event (office_id, case_id, version, type, at, actor, data)
    SELECT receiver, new_case, c.version, 'handover-received', happened_at, 'user:' || person,
      jsonb_strip_nulls(jsonb_build_object('handoverId', handover_id, 'fromOfficeId', sent.office_id,
        'fromStage', here.stage, 'stage', c.stage))
    FROM case_file c WHERE c.office_id = receiver AND c.id = new_case;

    UPDATE handover h SET state = 'ACCEPTED', answered_at = happened_at, answered_by = person, answer_command = command,
      received_case_id = new_case
    WHERE h.id = handover_id;
    RETURN QUERY SELECT 'accepted', new_case, offered.from_office;
  END $$;`;
