/**
 * SQL that a superuser runs once for a new server: the roles that the migrations grant rights to.
 * The owner migrates; `einkanal_app` (API, worker) and `einkanal_relay` own nothing and cannot step around row-level
 * security; `einkanal_lookup` and `einkanal_handover` cannot sign in and own the few functions that look across offices,
 * and that move a case from one to the other.
 */
export function rolesSql(passwords: { owner: string; app: string; relay: string }): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const login = (role: string, password: string) => `
    DO $$ BEGIN CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    EXCEPTION WHEN duplicate_object THEN NULL; END $$;
    ALTER ROLE ${role} PASSWORD ${quoted(password)};`;
  const functionOwner = (role: string) => `
    DO $$ BEGIN CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS;
    EXCEPTION WHEN duplicate_object THEN NULL; END $$;
    GRANT ${role} TO einkanal_owner WITH INHERIT FALSE, SET TRUE;`;
  return `
    ${login('einkanal_owner', passwords.owner)}
    ${login('einkanal_app', passwords.app)}
    ${login('einkanal_relay', passwords.relay)}
    ${['einkanal_lookup', 'einkanal_handover'].map(functionOwner).join('')}`;
}

/** SQL that a superuser runs once inside the new database, so that the owner may create schemas and nobody else may. */
export const databaseSql = `
  REVOKE CREATE ON SCHEMA public FROM PUBLIC;
  GRANT CREATE, USAGE ON SCHEMA public TO einkanal_owner;
  GRANT CREATE ON SCHEMA public TO einkanal_lookup, einkanal_handover;
  DO $$ BEGIN EXECUTE format('GRANT CREATE, CONNECT ON DATABASE %I TO einkanal_owner', current_database()); END $$;`;
