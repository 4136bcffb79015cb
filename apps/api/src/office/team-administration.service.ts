import { randomUUIDv7 } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../platform/clock.js';
import { problem } from '../platform/problem-catalogue.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { changeAdministration, type ChangeContext } from './administration-change.js';
import type { NewTeam, TeamChange } from './administration-command.dto.js';
import { requireVersion } from './resource-version.js';
import {
  deleteTeam,
  hasHistory,
  insertTeam,
  lockTeam,
  openCasesOf,
  teamsLike,
  updateTeam,
  versionedTeam,
  type TeamRow,
} from './team-administration.query.js';

/** The teams of an office: made, renamed, set inactive, and deleted as long as no case was ever there. */
@Injectable()
export class TeamAdministrationService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Problem `team-name-taken` or `team-code-taken` */
  create(person: SignedInPerson, { name, code }: NewTeam): Promise<void> {
    const officeId = person.office.id;
    return this.change(person, async ({ tx, record }) => {
      const team: TeamRow = { id: randomUUIDv7(), name, code, active: true };
      await requireUnlike(tx, officeId, team);
      await insertTeam(tx, officeId, team);
      await record({ subject: 'team', subjectId: team.id, before: null, after: team });
    });
  }

  /** @throws Problem `team-has-open-cases` where the team is to be set inactive, and those of `create` */
  update(person: SignedInPerson, teamId: string, seen: string | null, changes: TeamChange): Promise<void> {
    const officeId = person.office.id;
    return this.change(person, async ({ tx, record }) => {
      const before = await findSeen(tx, officeId, teamId, seen);
      const after = versionedTeam({ ...before, ...changes });
      await requireUnlike(tx, officeId, after);
      if (before.active && !after.active) await requireEmpty(tx, officeId, teamId);
      await updateTeam(tx, officeId, after);
      await record({ subject: 'team', subjectId: teamId, before, after });
    });
  }

  /** @throws Problem `team-has-open-cases` or `team-has-history` */
  delete(person: SignedInPerson, teamId: string, seen: string | null): Promise<void> {
    const officeId = person.office.id;
    return this.change(person, async ({ tx, record }) => {
      const before = await findSeen(tx, officeId, teamId, seen);
      await requireEmpty(tx, officeId, teamId);
      if (await hasHistory(tx, officeId, teamId)) throw problem('team-has-history');
      await deleteTeam(tx, officeId, teamId);
      await record({ subject: 'team', subjectId: teamId, before, after: null });
    });
  }

  private change(person: SignedInPerson, work: (context: ChangeContext) => Promise<void>): Promise<void> {
    return changeAdministration(this.db, person, this.clock(), work);
  }
}

/** @throws Problem `not-found`, `version-missing` or `administration-changed` */
async function findSeen(tx: EntityManager, officeId: string, teamId: string, seen: string | null): Promise<TeamRow> {
  const team = await lockTeam(tx, officeId, teamId);
  if (!team) throw problem('not-found');
  requireVersion(versionedTeam(team), seen);
  return versionedTeam(team);
}

async function requireUnlike(tx: EntityManager, officeId: string, team: TeamRow): Promise<void> {
  const { sameName, sameCode } = await teamsLike(tx, officeId, team);
  if (sameName) throw problem('team-name-taken');
  if (sameCode) throw problem('team-code-taken');
}

async function requireEmpty(tx: EntityManager, officeId: string, teamId: string): Promise<void> {
  const openCases = await openCasesOf(tx, officeId, teamId);
  if (openCases > 0) throw problem('team-has-open-cases', { members: { openCases } });
}
