import type { EntityManager } from 'typeorm';
import type { Role } from '@einkanal/domain/office/role';
import type { SignedInPerson } from '../platform/signed-in-person.js';

type Row = {
  name: string;
  preferences: unknown;
  roles: Role[];
  officeName: string;
  abhKennung: string;
  demo: boolean;
  state: string;
};

/**
 * A person in whose name something that they ordered is done while they are not there, with the rights that they have
 * now. Null for whoever no longer belongs to the office.
 */
export async function findPersonAtWork(
  tx: Pick<EntityManager, 'query'>,
  userId: string,
  officeId: string,
): Promise<SignedInPerson | null> {
  const [row] = await tx.query<Row[]>(
    `SELECT u.display_name AS name, u.preferences, m.roles, o.name AS "officeName", o.abh_kennung AS "abhKennung", o.demo,
       o.state
     FROM app_user u JOIN membership m ON m.user_id = u.id AND m.office_id = $2 AND m.roles <> '{}'
     JOIN office o ON o.id = m.office_id WHERE u.id = $1`,
    [userId, officeId],
  );
  if (!row) return null;
  const { name, preferences, roles, officeName, abhKennung, demo, state } = row;
  const office = { id: officeId, name: officeName, abhKennung, demo, state };
  return { userId, name, office, roles, preferences, sessionHash: Buffer.alloc(0), reason: null };
}
