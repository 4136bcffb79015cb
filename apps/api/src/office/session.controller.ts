import { Body, Controller, Get, Patch, Put } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { permissionsOf } from '@einkanal/domain/office/permission';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { recordAudit } from '../platform/audit.js';
import { problem } from '../platform/problem-catalogue.js';
import { SessionView } from '../platform/session.dto.js';
import { moveSession } from '../platform/session.query.js';
import { SessionService } from '../platform/session.service.js';
import { CurrentUser, actorOf, type SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { officesOf, savePreferences } from './office.query.js';
import { toPreferences } from './preferences.js';
import { OfficeChoice, PreferenceChanges } from './session.dto.js';

@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly db: DataSource,
    private readonly sessions: SessionService,
  ) {}

  @Get()
  @Permission('session.use')
  @Answers(SessionView)
  show(@CurrentUser() person: SignedInPerson) {
    return this.view(person);
  }

  @Patch('preferences')
  @Permission('session.use')
  @Answers(SessionView)
  async setPreferences(
    @Body({ schema: PreferenceChanges }) changes: PreferenceChanges,
    @CurrentUser() person: SignedInPerson,
  ) {
    await savePreferences(this.db.manager, person.userId, changes);
    return this.view({ ...person, preferences: { ...toPreferences(person.preferences), ...changes } });
  }

  /** Goes on in another office of the same person. */
  @Put('office')
  @Permission('session.use')
  @Answers(SessionView)
  async setOffice(@Body({ schema: OfficeChoice }) { officeId }: OfficeChoice, @CurrentUser() person: SignedInPerson) {
    await withOffice(this.db, officeId, async (tx) => {
      if (!(await moveSession(tx, person.sessionHash, officeId))) throw problem('not-found');
      await recordAudit(tx, officeId, { actor: actorOf(person), action: 'SIGN_IN', subjectKind: 'session' });
    });
    const moved = await this.sessions.peek(person.sessionHash);
    if (!moved) throw problem('not-signed-in');
    return this.view(moved);
  }

  private async view(person: SignedInPerson): Promise<z.infer<typeof SessionView>> {
    return {
      user: { id: person.userId, name: person.name },
      office: person.office,
      offices: await officesOf(this.db.manager, person.userId),
      roles: person.roles,
      permissions: permissionsOf(person.roles),
      preferences: toPreferences(person.preferences),
    };
  }
}
