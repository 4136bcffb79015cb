import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Act } from '@einkanal/demo/work/step';
import { DomainError } from '@einkanal/domain/domain-error';
import type { CaseCall } from '../platform/command-call.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { EmergencyService } from '../routing/emergency.service.js';
import { JurisdictionService } from '../routing/jurisdiction.service.js';
import { TriageService } from '../routing/triage.service.js';
import { findDemoTeam, type DemoCase } from './demo-case.query.js';
import { findDemoPerson } from './demo-person.query.js';

type Triage = Extract<Act, { kind: 'triage' }>;

const NO_EMERGENCY = 'Kein Termin in Gefahr, der Titel gilt fort.';

/** Answers what the rules suspect, then follows the suggestion or gives the case to the planned team. */
export async function triageDemoCase(
  app: INestApplicationContext,
  person: SignedInPerson,
  call: CaseCall,
  { team, owner, isEmergency, isOurs }: Triage,
  { urgency, jurisdiction, suggestedTeamId }: DemoCase,
): Promise<void> {
  let { ifMatch } = call;
  const next = (): CaseCall => ({ caseId: call.caseId, ifMatch, commandId: randomUUID() });
  if (jurisdiction === 'SUSPECTED_OTHER') {
    // Left to whoever looks at the demo.
    if (!isOurs) throw new DomainError('jurisdiction-doubtful');
    ({ version: ifMatch } = await app.get(JurisdictionService).confirm(person, next(), { verdict: 'OURS' }));
  }
  if (urgency === 'EMERGENCY_SUSPECTED' && !isEmergency)
    ({ version: ifMatch } = await app.get(EmergencyService).deny(person, next(), { reason: NO_EMERGENCY }));
  if (suggestedTeamId !== null && owner === null) {
    await app.get(TriageService).acceptSuggestion(person, next(), { teamId: suggestedTeamId });
    return;
  }
  const db = app.get(DataSource);
  const teamId = await findDemoTeam(db, person.office.id, team);
  const receiver = owner === null ? null : await findDemoPerson(db, person.office.abhKennung, owner);
  await app.get(TriageService).route(person, next(), { teamId, ownerId: receiver?.userId ?? null });
}
