/**
 * The few questions that are asked before the office is known. Each answers with an id or a yes and nothing else; the
 * owner cannot sign in and sees only the columns named here.
 */
export const lookupSql = `
  GRANT SELECT (id) ON office TO einkanal_lookup;
  GRANT SELECT (office_id, id, client_id, handed_over_from) ON submission TO einkanal_lookup;
  CREATE POLICY lookup ON submission FOR SELECT TO einkanal_lookup USING (true);
  GRANT SELECT (file_key) ON document TO einkanal_lookup;
  CREATE POLICY lookup ON document FOR SELECT TO einkanal_lookup USING (true);

  CREATE FUNCTION office_of_submission(submission uuid, client text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT s.office_id FROM office o JOIN submission s ON s.office_id = o.id AND s.id = $1
    WHERE s.client_id = $2 AND s.handed_over_from IS NULL
  $$;
  COMMENT ON FUNCTION office_of_submission IS 'To which office a client sent a submission; null for unknown and foreign ids alike.';

  CREATE FUNCTION known_file_keys(keys text[]) RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT DISTINCT file_key FROM document WHERE file_key = ANY (keys)
  $$;
  COMMENT ON FUNCTION known_file_keys IS 'Which of these files some document of some office still needs.';

  REVOKE EXECUTE ON FUNCTION office_of_submission, known_file_keys FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION office_of_submission, known_file_keys TO einkanal_app;
  -- Last, because rights on what is no longer one's own are neither given nor taken, with a notice only.
  ALTER FUNCTION office_of_submission OWNER TO einkanal_lookup;
  ALTER FUNCTION known_file_keys OWNER TO einkanal_lookup;`;
