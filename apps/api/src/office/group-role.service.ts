import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../platform/clock.js';
import { problem } from '../platform/problem-catalogue.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { changeAdministration } from './administration-change.js';
import type { NewGroupRole } from './administration-command.dto.js';
import { applyGroupRoles, deleteGroupRole, hasAdministrator, insertGroupRole } from './group-role.query.js';

/** What the identity provider's groups mean here. A change holds at once, also for whoever is signed in. */
@Injectable()
export class GroupRoleService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Adding what is there already changes nothing. */
  add(person: SignedInPerson, { group, role }: NewGroupRole): Promise<void> {
    const officeId = person.office.id;
    return changeAdministration(this.db, person, this.clock(), async ({ tx, record }) => {
      const id = await insertGroupRole(tx, officeId, { group, role });
      if (id === null) return;
      await applyGroupRoles(tx, officeId);
      await record({ subject: 'group-role', subjectId: id, before: null, after: { group, role } });
    });
  }

  /** @throws Problem `not-found` or `no-administrator-left` */
  remove(person: SignedInPerson, id: string): Promise<void> {
    const officeId = person.office.id;
    return changeAdministration(this.db, person, this.clock(), async ({ tx, record }) => {
      const gone = await deleteGroupRole(tx, officeId, id);
      if (!gone) throw problem('not-found');
      await applyGroupRoles(tx, officeId);
      await requireAdministrator(tx, officeId);
      const { group, role } = gone;
      await record({ subject: 'group-role', subjectId: id, before: { group, role }, after: null });
    });
  }
}

async function requireAdministrator(tx: EntityManager, officeId: string): Promise<void> {
  if (!(await hasAdministrator(tx, officeId))) throw problem('no-administrator-left');
}
