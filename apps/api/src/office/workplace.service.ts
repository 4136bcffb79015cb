import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { permissionsOf } from '@einkanal/domain/office/permission';
import { recordAudit } from '../platform/audit.js';
import { problem } from '../platform/problem-catalogue.js';
import { moveSession } from '../platform/session.query.js';
import { SessionService } from '../platform/session.service.js';
import { actorOf, type SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { officesOf, savePreferences } from './office.query.js';
import { readOfficeSettings } from './office-settings.query.js';
import { toPreferences, withChanges, type Preferences } from './preferences.js';

/** Where a signed-in person works, what they may do there, and how they like to see it. */
@Injectable()
export class WorkplaceService {
  constructor(
    private readonly db: DataSource,
    private readonly sessions: SessionService,
  ) {}

  async show(person: SignedInPerson) {
    const { office } = person;
    const settings = await withOffice(this.db, office.id, (tx) => readOfficeSettings(tx, office.id));
    return {
      user: { id: person.userId, name: person.name },
      office,
      offices: await officesOf(this.db.manager, person.userId),
      roles: person.roles,
      permissions: permissionsOf(person.roles),
      preferences: toPreferences(person.preferences, settings),
    };
  }

  async setPreferences(person: SignedInPerson, changes: Partial<Preferences>) {
    await savePreferences(this.db.manager, person.userId, changes);
    return this.show({ ...person, preferences: withChanges(person.preferences, changes) });
  }

  /** @throws Problem `not-found` where the person does not belong to that office */
  async moveTo(person: SignedInPerson, officeId: string) {
    await withOffice(this.db, officeId, async (tx) => {
      if (!(await moveSession(tx, person.sessionHash, officeId))) throw problem('not-found');
      await recordAudit(tx, officeId, { actor: actorOf(person), action: 'SIGN_IN', subjectKind: 'session' });
    });
    const moved = await this.sessions.peek(person.sessionHash);
    if (!moved) throw problem('not-signed-in');
    return this.show(moved);
  }
}
