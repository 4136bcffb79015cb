import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { verdictOfSpecialistSystem } from '@einkanal/domain/assessment/jurisdiction';
import { dueOn } from '@einkanal/domain/case-file/service-target';
import { returnEffect } from '@einkanal/domain/import/return-message/return-effect';
import { ARRIVED, type ReturnMessage } from '@einkanal/domain/import/return-message/return-message';
import { KNOWN_TERRITORIES } from '@einkanal/domain/office/known-territories';
import { berlinDay } from '@einkanal/domain/time/working-day';
import type { CaseFileEntity } from '../case-file/case-file.entity.js';
import { lockCase, recordFact, saveCase } from '../case-file/change-case.js';
import { reconcileTransfers } from '../case-file/reconcile-transfers.js';
import { officeState } from '../office/office.query.js';
import { ReferenceData } from '../office/reference-data.service.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { addToOutbox } from '../platform/outbox.entity.js';
import { recordConfirmation } from './record-confirmation.js';
import { assignToCase, findSurroundings, type KeptReturnMessage } from './return-message.query.js';

const ABH_KENNUNGEN = 'urn:de:xauslaender:codelist:abhkennung';

/** Lets a return message do at its case what it has to, in the caller's transaction and once. */
@Injectable()
export class ReturnMessageEffect {
  constructor(
    private readonly reference: ReferenceData,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param actor who brought it to its case: `system`, or the person who knew */
  async apply(
    tx: EntityManager,
    officeId: string,
    message: KeptReturnMessage,
    caseId: string,
    actor = 'system',
  ): Promise<void> {
    await assignToCase(tx, message.id, caseId);
    // A status moves nothing of the case, and its transfer may just end: only what a fact needs of the case is locked.
    if (message.type === '130104') return this.tellStatus(tx, officeId, message, caseId, actor);
    const current = await lockCase(tx, caseId);
    const { isOfItsKind, ...around } = await findSurroundings(tx, message.id, caseId);
    const now = this.clock();
    const context = { ...around, now, today: berlinDay(now) };
    const effect = isOfItsKind ? returnEffect(message, current, context) : {};
    await this.save(tx, current, message, effect, actor);
  }

  private async tellStatus(
    tx: EntityManager,
    officeId: string,
    message: KeptReturnMessage & { type: '130104' },
    caseId: string,
    actor: string,
  ): Promise<void> {
    const at = this.clock();
    if (message.body.status === ARRIVED) {
      const word = { messageId: message.triggerId, fact: 'RECEIVED', sequence: 0, at: message.writtenAt } as const;
      await recordConfirmation(tx, { officeId, actor, now: at }, word);
    }
    await recordFact(tx, { officeId, id: caseId }, factOf(message, actor, at));
  }

  private async save(
    tx: EntityManager,
    current: CaseFileEntity,
    message: KeptReturnMessage,
    effect: Partial<CaseFileEntity>,
    actor: string,
  ): Promise<void> {
    const at = this.clock();
    const fact = factOf(message, actor, at);
    if (Object.keys(effect).length === 0) return recordFact(tx, current, fact);
    const { stage: fromStage, teamId: fromTeamId } = current;
    const change = { ...effect, ...(await this.following(tx, current, message, effect)) };
    const { stage = fromStage, teamId = fromTeamId } = change;
    const moved = { ...fact, data: { ...fact.data, fromStage, stage, fromTeamId, teamId } };
    const saved = await saveCase(tx, current, change, moved);
    if (message.type === '130109') await reconcileTransfers(tx, saved, at, at);
    // Urgency and suggestion follow from what the case stands at now.
    await addToOutbox(tx, { officeId: saved.officeId, type: 'assessment-due', subjectId: saved.id, dueAt: at });
  }

  /** What follows from the change: the verdict that it rests on, and the day by which the stage should be left. */
  private async following(
    tx: EntityManager,
    current: CaseFileEntity,
    message: ReturnMessage,
    { stage }: Partial<CaseFileEntity>,
  ): Promise<Partial<CaseFileEntity>> {
    const verdict = message.type === '130109' ? { jurisdictionVerdict: await this.verdict(message.body) } : {};
    if (stage === undefined) return verdict;
    const holidays = await this.reference.holidays(await officeState(tx, current.officeId));
    const receivedOn = berlinDay(current.receivedAt);
    return { ...verdict, dueOn: dueOn({ stage, receivedOn, enteredOn: berlinDay(this.clock()) }, holidays) };
  }

  private async verdict({ zustaendigeABH }: Extract<ReturnMessage, { type: '130109' }>['body']) {
    const { lists } = await this.reference.words();
    const listed = Array.from(lists.get(ABH_KENNUNGEN)?.entries.values() ?? [], ({ code, name }) => ({
      abhKennung: code,
      name,
    }));
    return verdictOfSpecialistSystem(zustaendigeABH ?? null, [...KNOWN_TERRITORIES, ...listed]);
  }
}

/** Ids and codes only: what a message says stands in the message. */
function factOf(message: KeptReturnMessage, actor: string, at: Date) {
  const status = message.type === '130104' ? { status: message.body.status } : {};
  return { type: 'return-message', actor, at, data: { messageId: message.id, messageType: message.type, ...status } };
}
