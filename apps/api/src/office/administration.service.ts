import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readCursor, writeCursor } from '../platform/cursor.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { administeredTeams, groupRoles, officePeople, recordedChanges } from './administration.query.js';
import { readOfficeSettings } from './office-settings.query.js';
import { versionOf } from './resource-version.js';
import { versionedTeam } from './team-administration.query.js';

const PAGE = 50;

/** What the office has set, and who set it. */
@Injectable()
export class AdministrationService {
  constructor(private readonly db: DataSource) {}

  show({ office }: SignedInPerson) {
    return withOffice(this.db, office.id, (tx) => this.view(tx, office.id));
  }

  async changes({ office }: SignedInPerson, cursor?: string) {
    const after = cursor === undefined ? null : readCursor(cursor);
    const found = await withOffice(this.db, office.id, (tx) => recordedChanges(tx, office.id, after, PAGE + 1));
    const rows = found.slice(0, PAGE);
    const last = rows.at(-1);
    return { rows, nextCursor: last && found.length > PAGE ? writeCursor({ at: last.cursorAt, id: last.id }) : null };
  }

  private async view(tx: EntityManager, officeId: string) {
    const { territory, ...settings } = await readOfficeSettings(tx, officeId);
    const teams = await administeredTeams(tx, officeId);
    return {
      teams: teams.map((team) => ({ ...team, version: versionOf(versionedTeam(team)) })),
      people: await officePeople(tx, officeId),
      groups: await groupRoles(tx, officeId),
      territory: { municipalities: territory, version: versionOf(territory) },
      settings: { ...settings, version: versionOf(settings) },
    };
  }
}
