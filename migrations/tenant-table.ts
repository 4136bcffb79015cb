/**
 * SQL that puts a tenant table under forced row-level security: `einkanal_app` sees and writes the rows of the office
 * that `app.office_id` names, and none where it names none. The sub-select is evaluated once a statement.
 * @param rights what the application's role may do with the rows of its office
 */
export function tenantTable(table: string, rights = 'SELECT, INSERT, UPDATE, DELETE'): string {
  const office = `(SELECT nullif(current_setting('app.office_id', true), '')::uuid)`;
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY tenant ON ${table} TO einkanal_app
      USING (office_id = ${office}) WITH CHECK (office_id = ${office});
    GRANT ${rights} ON ${table} TO einkanal_app;`;
}
