/**
 * `return_handover(…)`: the receiver sends a case back. At the sender it lies on top of triage again, no longer with a
 * team; `due` is the day by which triage should be done there. Its urgency has been raised since it was offered.
 * One row: `returned`; `known` for the same command again; `not-found`; `answered` where it is no longer open.
 */
export const returnHandoverSql = `
  CREATE FUNCTION return_handover(handover_id uuid, why text, command uuid, person uuid, happened_at timestamptz,
    due date)
  RETURNS TABLE (outcome text, sender uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  #variable_conflict use_column
  DECLARE
    receiver uuid := nullif(current_setting('app.office_id', true), '')::uuid;
    offered handover;
    sent case_file;
  BEGIN
    SELECT * INTO offered FROM handover h WHERE h.id = handover_id AND h.to_office = receiver AND h.state <> 'PREPARED';
    IF NOT FOUND THEN RETURN QUERY SELECT 'not-found', NULL::uuid; RETURN; END IF;
    SELECT * INTO sent FROM case_file c WHERE c.office_id = offered.from_office AND c.id = offered.case_id FOR UPDATE;
    SELECT * INTO offered FROM handover h WHERE h.id = handover_id FOR UPDATE;
    IF offered.state = 'RETURNED' AND offered.answer_command = command THEN
      RETURN QUERY SELECT 'known', offered.from_office; RETURN;
    END IF;
    IF offered.state <> 'SENT' OR sent.jurisdiction <> 'HANDOVER_SENT' OR sent.closed_at IS NOT NULL THEN
      RETURN QUERY SELECT 'answered', NULL::uuid; RETURN;
    END IF;

    UPDATE handover h SET state = 'RETURNED', return_reason = why, answered_at = happened_at, answered_by = person,
      answer_command = command
    WHERE h.id = handover_id;
    UPDATE case_file c SET stage = 'TRIAGE', jurisdiction = 'HANDOVER_RETURNED', team_id = NULL, owner_id = NULL,
      second_look_by = NULL, opened_at = NULL, waiting_for = 'NONE', waiting_since = NULL, wake_on = NULL,
      wake_event = NULL, due_on = due, version = c.version + 1, last_event_at = happened_at
    WHERE c.office_id = sent.office_id AND c.id = sent.id;
    INSERT INTO outbox (office_id, type, subject_id) VALUES (sent.office_id, 'assessment-due', sent.id);
    INSERT INTO case_event (office_id, case_id, version, type, at, actor, data)
    VALUES (sent.office_id, sent.id, sent.version + 1, 'handover-returned', happened_at, 'system',
      jsonb_strip_nulls(jsonb_build_object('handoverId', handover_id, 'toOfficeId', receiver, 'fromStage', sent.stage,
        'stage', 'TRIAGE', 'fromTeamId', sent.team_id)));
    RETURN QUERY SELECT 'returned', offered.from_office;
  END $$;`;
