import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, MoreThanOrEqual } from 'typeorm';
import type { z } from 'zod';
import { startOfDay } from '@einkanal/domain/time/berlin-clock';
import { berlinDay } from '@einkanal/domain/time/working-day';
import { CaseFileEntity } from '../case-file/case-file.entity.js';
import { CommandEntity } from '../case-file/command.entity.js';
import { isUndoable } from '../case-file/undo-case.js';
import { CaseRows } from '../inbox/case-rows.service.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import type { OwnDecision } from './decision-list.dto.js';
import { findUnsent } from './decision-list.query.js';

const MOST = 200;

/** What a person has decided today, for that person alone. */
@Injectable()
export class DecisionListService {
  constructor(
    private readonly db: DataSource,
    private readonly rows: CaseRows,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Own decisions of the Berlin day that still stand, newest first, at most 200. */
  async today(person: SignedInPerson): Promise<z.input<typeof OwnDecision>[]> {
    const now = this.clock();
    const { userId, office } = person;
    return withOffice(this.db, office.id, async (tx) => {
      const commands = await tx.find(CommandEntity, {
        where: { userId, at: MoreThanOrEqual(startOfDay(berlinDay(now))), undoneAt: IsNull() },
        order: { at: 'DESC', id: 'DESC' },
        take: MOST,
      });
      const caseIds = [...new Set(commands.map(({ caseId }) => caseId))];
      const cases = new Map((await tx.findBy(CaseFileEntity, { id: In(caseIds) })).map((one) => [one.id, one]));
      const rows = await this.rows.find(tx, person, caseIds);
      const unsent = await findUnsent(
        tx,
        commands.flatMap(({ effects }) => effects),
      );
      return commands.flatMap((command) => {
        const [current, row] = [cases.get(command.caseId), rows.get(command.caseId)];
        if (!current || !row) return [];
        const isStillHere = command.effects.every(
          (step) => !('outboxId' in step) || step.outboxId === null || unsent.has(step.outboxId),
        );
        const canUndo = isStillHere && isUndoable(command, current, now);
        return [{ commandId: command.id, name: command.name, at: command.at, case: row, canUndo }];
      });
    });
  }
}
