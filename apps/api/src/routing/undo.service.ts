import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { berlinDay } from '@einkanal/domain/time/working-day';
import type { CommandAnswer } from '../case-file/command.entity.js';
import { undoCase } from '../case-file/undo-case.js';
import { ReferenceData } from '../office/reference-data.service.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { addToOutbox } from '../platform/outbox.entity.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { urgencyAfter } from './following-state.js';
import { takeBack } from './take-back.query.js';

/** Takes decisions back. */
@Injectable()
export class UndoService {
  constructor(
    private readonly db: DataSource,
    private readonly reference: ReferenceData,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** @throws DomainError `not-found`, `undo-too-late`, `case-changed-since`, `already-sent` */
  async undo({ userId, office }: SignedInPerson, commandId: string): Promise<CommandAnswer> {
    const now = this.now();
    const holidays = await this.reference.holidays(office.state);
    return withOffice(this.db, office.id, async (tx: EntityManager) => {
      const answer = await undoCase(
        tx,
        { officeId: office.id, userId, commandId, now },
        (step) => takeBack(tx, step, now),
        (state) => urgencyAfter(state, berlinDay(now), holidays),
      );
      await addToOutbox(tx, { officeId: office.id, type: 'assessment-due', subjectId: answer.caseId, dueAt: now });
      return answer;
    });
  }
}
