import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../platform/clock.js';
import { problem } from '../platform/problem-catalogue.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { changeAdministration } from './administration-change.js';
import { addMember, belongsToOffice, lockTeam, removeMember } from './team-administration.query.js';

/** Who is in which team. Each person comes and goes alone, so two administrators never undo each other. */
@Injectable()
export class TeamMemberService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Adding somebody who is there already changes nothing. @throws Problem `not-found` or `person-not-of-office` */
  add(person: SignedInPerson, teamId: string, userId: string): Promise<void> {
    const officeId = person.office.id;
    return changeAdministration(this.db, person, this.clock(), async ({ tx, record }) => {
      const team = await getTeamName(tx, officeId, teamId);
      if (!(await belongsToOffice(tx, officeId, userId))) throw problem('person-not-of-office');
      if (!(await addMember(tx, officeId, teamId, userId))) return;
      await record({ subject: 'team-member', subjectId: teamId, before: null, after: { teamId, team, userId } });
    });
  }

  /** Removing somebody who is not there changes nothing. @throws Problem `not-found` */
  remove(person: SignedInPerson, teamId: string, userId: string): Promise<void> {
    const officeId = person.office.id;
    return changeAdministration(this.db, person, this.clock(), async ({ tx, record }) => {
      const team = await getTeamName(tx, officeId, teamId);
      if (!(await removeMember(tx, officeId, teamId, userId))) return;
      await record({ subject: 'team-member', subjectId: teamId, before: { teamId, team, userId }, after: null });
    });
  }
}

async function getTeamName(tx: EntityManager, officeId: string, teamId: string): Promise<string> {
  const team = await lockTeam(tx, officeId, teamId);
  if (!team) throw problem('not-found');
  return team.name;
}
