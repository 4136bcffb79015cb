import type { DataSource } from 'typeorm';

/**
 * A role that owns a table, is superuser or has BYPASSRLS steps around row-level security: one wrong URL would open
 * every office to every other. Such a process must not start.
 * @throws Error that names the role and what is wrong with it
 */
export async function refusePowerfulRole(db: DataSource): Promise<void> {
  const [role] = await db.query<{ name: string; powerful: boolean; owns: boolean }[]>(`
    SELECT rolname AS name, rolsuper OR rolbypassrls AS powerful,
           EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                   WHERE c.relkind IN ('r', 'p') AND n.nspname = 'public' AND c.relowner = r.oid) AS owns
    FROM pg_roles r WHERE rolname = current_user`);
  if (!role || role.powerful || role.owns)
    throw new Error(
      `The database role ${role?.name ?? ''} is superuser, has BYPASSRLS or owns tables: row-level security would not ` +
        'bind it. Use the role einkanal_app in DATABASE_URL.',
    );
}
