import { acceptHandoverSql } from './accept-handover.js';
import { returnHandoverSql } from './return-handover.js';

const OFFICE = `(SELECT nullif(current_setting('app.office_id', true), '')::uuid)`;

// All that the functions touch, and how; the policy beside each right is needed because every table is forced.
const RIGHTS = {
  handover: 'SELECT, UPDATE',
  case_file: 'SELECT, INSERT, UPDATE',
  submission: 'SELECT, INSERT',
  document: 'SELECT, INSERT',
  note: 'SELECT, INSERT',
  case_event: 'SELECT, INSERT',
  outbox: 'SELECT, INSERT, DELETE',
  import_job: 'SELECT, UPDATE',
  case_task: 'SELECT, INSERT, DELETE',
  lease: 'SELECT, DELETE',
};

/**
 * The two acts of a receiving office. They change rows of two offices in one transaction, so they belong to a role that
 * cannot sign in; each first checks that the office of the transaction is the one to which the case was sent.
 */
export const handoverFunctionsSql = `
  -- The sender writes; the receiver reads what has left the house, and answers by the two functions only.
  ALTER TABLE handover ENABLE ROW LEVEL SECURITY;
  ALTER TABLE handover FORCE ROW LEVEL SECURITY;
  CREATE POLICY sender ON handover TO einkanal_app USING (from_office = ${OFFICE}) WITH CHECK (from_office = ${OFFICE});
  CREATE POLICY receiver ON handover FOR SELECT TO einkanal_app USING (state <> 'PREPARED' AND to_office = ${OFFICE});
  GRANT SELECT, INSERT, UPDATE, DELETE ON handover TO einkanal_app;

  ${Object.entries(RIGHTS)
    .map(
      ([table, rights]) => `GRANT ${rights} ON ${table} TO einkanal_handover;
  CREATE POLICY handover ON ${table} TO einkanal_handover USING (true) WITH CHECK (true);`,
    )
    .join('\n  ')}

  ${acceptHandoverSql}
  ${returnHandoverSql}

  REVOKE EXECUTE ON FUNCTION accept_handover, return_handover FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION accept_handover, return_handover TO einkanal_app;
  ALTER FUNCTION accept_handover OWNER TO einkanal_handover;
  ALTER FUNCTION return_handover OWNER TO einkanal_handover;`;
