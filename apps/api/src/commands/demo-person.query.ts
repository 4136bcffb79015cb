import type { DataSource } from 'typeorm';
import type { Role } from '@einkanal/domain/office/role';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';

/** A demo person as she would be signed in; null where the identity provider is not the demo's and nobody is known. */
export async function findDemoPerson(
  db: DataSource,
  abhKennung: string,
  subject: string,
): Promise<SignedInPerson | null> {
  const [office] = await db.query<SignedInPerson['office'][]>(
    `SELECT id, name, abh_kennung AS "abhKennung", demo, state FROM office WHERE abh_kennung = $1 AND served`,
    [abhKennung],
  );
  if (!office) return null;
  const [person] = await withOffice(db, office.id, (tx) =>
    tx.query<{ userId: string; name: string; roles: Role[] }[]>(
      `SELECT u.id AS "userId", u.display_name AS name, m.roles
       FROM app_user u JOIN membership m ON m.user_id = u.id AND m.office_id = $1 WHERE u.subject = $2`,
      [office.id, subject],
    ),
  );
  return person ? { ...person, office, preferences: {}, sessionHash: Buffer.alloc(0), reason: null } : null;
}

/** Whether somebody has decided something in a demo office already: then its history is left as it is. */
export async function isOfficeAtWork(db: DataSource, abhKennung: string): Promise<boolean> {
  const [office] = await db.query<{ id: string }[]>('SELECT id FROM office WHERE abh_kennung = $1', [abhKennung]);
  if (!office) return false;
  const [row] = await withOffice(db, office.id, (tx) =>
    tx.query<{ some: boolean }[]>('SELECT EXISTS (SELECT FROM case_file WHERE touched_at IS NOT NULL) AS some'),
  );
  return row?.some ?? false;
}
