import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CASE_COMMANDS, decide, type CommandInputs, type CommandName } from '@einkanal/domain/case-file/case-commands';
import type { CommandContext } from '@einkanal/domain/case-file/case-state';
import { DomainError } from '@einkanal/domain/domain-error';
import type { Holidays } from '@einkanal/domain/time/working-day';
import type { CaseFileEntity } from '../case-file/case-file.entity.js';
import { commandCase, type Deed } from '../case-file/command-case.js';
import type { CommandAnswer, UndoStep } from '../case-file/command.entity.js';
import { reconcileTransfers } from '../case-file/reconcile-transfers.js';
import { areTransfersSettled } from '../import/settled-transfers.query.js';
import { readOfficeSettings } from '../office/office-settings.query.js';
import { undoSecondsOf } from '../office/undo-time.js';
import { ReferenceData } from '../office/reference-data.service.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import type { CaseCall } from '../platform/command-call.js';
import { addToOutbox } from '../platform/outbox.entity.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { contextOf } from './command-context.js';
import { calmUrgency, followingFrom } from './following-state.js';

/** What a stage does beside changing the case, in the same transaction, once the command is allowed. */
export type Beside = (step: {
  tx: EntityManager;
  current: CaseFileEntity;
  changed: CaseFileEntity;
  context: CommandContext;
  undoUntil: Date;
}) => Promise<{ data?: Record<string, unknown>; steps?: UndoStep[] }>;

/** What a stage adds to a command: a check of its own, further columns, and what happens beside the change. */
export type Additions = {
  check?: ((current: CaseFileEntity, tx: EntityManager) => Promise<void>) | undefined;
  also?: ((current: CaseFileEntity) => Partial<CaseFileEntity>) | undefined;
  beside?: Beside | undefined;
};

/** Carries out the commands of people: the domain decides, the case's one way changes, the outbox tells the rest. */
@Injectable()
export class CommandService {
  constructor(
    private readonly db: DataSource,
    private readonly reference: ReferenceData,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /**
   * A command that changes the state of the case.
   * @throws DomainError one of the domain's refusals, or what `commandCase` throws
   */
  async run<Name extends CommandName>(
    person: SignedInPerson,
    call: CaseCall,
    name: Name,
    input: CommandInputs[Name],
    { beside, check, also }: Additions = {},
  ): Promise<CommandAnswer> {
    return this.perform(person, call, name, input, call.ifMatch, async (tx, current, context, undoUntil) => {
      const decision = decide(name, current, input, context);
      if (decision.refused !== null) throw new DomainError(decision.refused);
      await check?.(current, tx);
      const decided = { ...decision.change, ...also?.(current) };
      const change = { ...decided, ...followingFrom(current, withChange(current, decided), context) };
      const changed = withChange(current, change);
      const done = (await beside?.({ tx, current, changed, context, undoUntil })) ?? {};
      const { fact, effects = [] } = CASE_COMMANDS[name];
      const steps = [...(done.steps ?? [])];
      if (effects.includes('reconcile-transfers'))
        steps.push(...(await reconcileTransfers(tx, changed, undoUntil, context.now)).steps);
      if (effects.includes('assess')) await this.assessAgain(tx, changed, context.now);
      return { change, fact, data: { ...facts(input), ...done.data }, steps };
    });
  }

  /** A command that adds to the case without changing its state, so that it collides with nobody's decision. */
  async add(
    person: SignedInPerson,
    call: CaseCall,
    name: string,
    input: object,
    act: (step: Omit<Parameters<Beside>[0], 'changed'>) => Promise<Deed>,
  ): Promise<CommandAnswer> {
    return this.perform(person, call, name, input, null, async (tx, current, context, undoUntil) => ({
      counts: false,
      ...(await act({ tx, current, context, undoUntil })),
    }));
  }

  /** Has the rules look at the case again, because something that they read has changed. */
  async assessAgain(tx: EntityManager, { officeId, id }: CaseFileEntity, now: Date): Promise<void> {
    await addToOutbox(tx, { officeId, type: 'assessment-due', subjectId: id, dueAt: now });
  }

  private async perform(
    person: SignedInPerson,
    { caseId, commandId }: CaseCall,
    name: string,
    input: object,
    ifMatch: number | null,
    act: (
      tx: EntityManager,
      current: CaseFileEntity,
      context: CommandContext & { holidays: Holidays },
      undoUntil: Date,
    ) => Promise<Deed>,
  ): Promise<CommandAnswer> {
    const now = this.now();
    const { userId, office } = person;
    const holidays = await this.reference.holidays(office.state);
    return withOffice(this.db, office.id, async (tx) => {
      const settings = await readOfficeSettings(tx, office.id);
      const undoSeconds = undoSecondsOf(person.preferences) ?? settings.undoSeconds;
      const undoUntil = new Date(now.getTime() + undoSeconds * 1000);
      const order = { officeId: office.id, userId, caseId, commandId, ifMatch, name, input, now, undoUntil };
      return commandCase(tx, order, async (current) => {
        const context = contextOf(person, now, holidays, settings);
        const transfersSettled = await areTransfersSettled(tx, caseId);
        const calm = calmUrgency(current, context.today, holidays);
        return act(tx, current, { ...context, transfersSettled, calmUrgency: calm }, undoUntil);
      });
    });
  }
}

/** The case as it will be; the one that was read stays as it is. */
function withChange(current: CaseFileEntity, change: Partial<CaseFileEntity>): CaseFileEntity {
  return Object.assign({}, current, change);
}

const TEXTS = new Set(['question', 'answer', 'reason', 'text', 'consent']);

/** What of an input is a fact of the history: ids and codes. What people write is kept as a note. */
function facts(input: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([name]) => !TEXTS.has(name)));
}
