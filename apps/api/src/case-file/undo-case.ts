import type { EntityManager } from 'typeorm';
import { DomainError } from '@einkanal/domain/domain-error';
import { berlinDay } from '@einkanal/domain/time/working-day';
import type { CaseFileEntity } from './case-file.entity.js';
import { lockCase, saveCase } from './change-case.js';
import { CommandEntity, type CommandAnswer, type UndoStep } from './command.entity.js';
import { COMPUTED_FIELDS } from './computed-field.js';

export type UndoOrder = { officeId: string; userId: string; commandId: string; now: Date };

/** Takes back what a command did beside the case. @throws DomainError `already-sent` where it has left the house */
export type TakeBack = (step: UndoStep) => Promise<void>;

// The word of the urgency is computed as well, except in an emergency, which the emergency itself tells.
const NOT_COMPARED = new Set<string>([...COMPUTED_FIELDS, 'urgency']);

/**
 * Takes a command of one's own back: within the undo time, or on the same day while nobody has opened the case. What
 * stood before stands again; the history keeps both.
 * @param refresh what follows from the state and is computed, such as the urgency's value
 * @throws DomainError `not-found`, `undo-too-late`, `case-changed-since`, `already-sent`
 */
export async function undoCase(
  tx: EntityManager,
  { officeId, userId, commandId, now }: UndoOrder,
  takeBack: TakeBack,
  refresh: (state: CaseFileEntity) => Partial<CaseFileEntity>,
): Promise<CommandAnswer> {
  const seen = await tx.findOneBy(CommandEntity, { officeId, id: commandId, userId });
  if (!seen) throw new DomainError('not-found');
  const current = await lockCase(tx, seen.caseId);
  const command = await tx.findOneByOrFail(CommandEntity, { officeId, id: commandId });
  if (command.undoneAt) return { ...command.answer, version: current.version, undoUntil: null };
  if (!isInTime(command, current, now)) throw new DomainError('undo-too-late');
  if (hasChangedSince(command, current)) throw new DomainError('case-changed-since');

  for (const step of command.effects) await takeBack(step);
  const restored: CaseFileEntity = Object.assign({}, current, command.before);
  const { stage: fromStage, teamId: fromTeamId } = current;
  await saveCase(
    tx,
    current,
    { ...command.before, ...refresh(restored) },
    {
      type: 'decision-undone',
      actor: `user:${userId}`,
      at: now,
      data: { commandId, name: command.name, fromStage, stage: restored.stage, fromTeamId, teamId: restored.teamId },
    },
    { isUndo: true },
  );
  await tx.update(CommandEntity, { officeId, id: commandId }, { undoneAt: now });
  return { commandId, caseId: command.caseId, version: current.version, undoUntil: null };
}

/** Whether a command can still be taken back, as far as time and the case tell. */
export function isUndoable(command: CommandEntity, current: CaseFileEntity, now: Date): boolean {
  return command.undoneAt === null && isInTime(command, current, now) && !hasChangedSince(command, current);
}

function isInTime(
  { at, undoUntil }: Pick<CommandEntity, 'at' | 'undoUntil'>,
  { openedAt }: Pick<CaseFileEntity, 'openedAt'>,
  now: Date,
): boolean {
  if (undoUntil && now <= undoUntil) return true;
  return berlinDay(at) === berlinDay(now) && openedAt === null;
}

function hasChangedSince({ after }: CommandEntity, current: CaseFileEntity): boolean {
  const now = JSON.parse(JSON.stringify(current)) as Record<string, unknown>;
  return Object.entries(after).some(
    ([field, value]) => !NOT_COMPARED.has(field) && JSON.stringify(now[field] ?? null) !== JSON.stringify(value),
  );
}
