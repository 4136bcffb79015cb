import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { DomainError } from '@einkanal/domain/domain-error';
import { toHandoverPackage } from '@einkanal/domain/routing/handover-package';
import { berlinDay } from '@einkanal/domain/time/working-day';
import type { CommandAnswer } from '../case-file/command.entity.js';
import type { CaseCall } from '../platform/command-call.js';
import { addToOutbox } from '../platform/outbox.entity.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { CommandService, type Beside } from './command.service.js';
import type { HandOver, HandoverReturn, OutsideAcceptance } from './handover.dto.js';
import * as handovers from './handover.query.js';
import { noting } from './noting.js';

type Recipient = { id: string | null; name: string };

/** The sending office's side of a handover: it offers, and records what an office outside has answered. */
@Injectable()
export class HandoverService {
  constructor(private readonly commands: CommandService) {}

  /**
   * Offers the case to another office. The offer leaves the house after the person's undo time; the case stays open
   * here until it is accepted.
   * @throws DomainError `immediate-measure-missing`, `handover-open`, `recipient-unknown`, `handover-to-oneself`,
   * `consent-day-future`
   */
  handOver(person: SignedInPerson, call: CaseCall, input: z.infer<typeof HandOver>): Promise<CommandAnswer> {
    const beside: Beside = async ({ tx, current, context, undoUntil }) => {
      const recipient = await checkHandover(tx, person.office.id, input, context.now);
      const consent = input.basis === 'CONSENT' ? input.consent : null;
      const { officeId, id: caseId, number: caseNumber } = current;
      const [id, outboxId] = [randomUUIDv7(), randomUUIDv7()];
      await handovers.prepareHandover(tx, {
        ...{ id, fromOffice: officeId, toOffice: recipient.id, toName: recipient.name, caseId, caseNumber },
        ...{ basis: input.basis, paragraph: input.basis === 'STATUTORY' ? input.paragraph : null, consent },
        ...{ reason: input.reason, withNotes: input.withNotes },
        package: toHandoverPackage(current, await handovers.findParts(tx, caseId, input.withNotes)),
        ...{ preparedAt: context.now, preparedBy: context.actor.userId },
      });
      await addToOutbox(tx, { id: outboxId, officeId, type: 'handover-due', subjectId: id, dueAt: undoUntil });
      return {
        data: { handoverId: id, toOfficeId: recipient.id },
        steps: [{ kind: 'handover', id, outboxId }],
      };
    };
    return this.commands.run(person, call, 'hand-over', input, { beside });
  }

  /** Records that an office outside has taken the case. @throws DomainError `handover-answers-here`, … */
  accepted(person: SignedInPerson, call: CaseCall, input: z.infer<typeof OutsideAcceptance>): Promise<CommandAnswer> {
    const beside: Beside = async (step) => {
      const { tx, current, context } = step;
      const id = await openOutside(tx, current.id);
      const answer = { state: 'ACCEPTED', reason: null, at: context.now, by: context.actor.userId } as const;
      await handovers.recordAnswer(tx, id, answer);
      const { id: caseId, number: reference } = current;
      const taskId = await handovers.openClosingTask(tx, { caseId, reference, at: context.now });
      const noted = await noting('REASON', input.text)(step);
      const task = taskId === null ? [] : [{ kind: 'task', id: taskId, state: 'NEW' } as const];
      return {
        data: { ...noted.data, handoverId: id },
        steps: [{ kind: 'handover-answer', id }, ...task, ...(noted.steps ?? [])],
      };
    };
    return this.commands.run(person, call, 'accept-handover', input, { beside });
  }

  /** Records that an office outside has sent the case back. @throws DomainError `handover-answers-here`, … */
  returned(person: SignedInPerson, call: CaseCall, input: z.infer<typeof HandoverReturn>): Promise<CommandAnswer> {
    const beside: Beside = async ({ tx, current, context }) => {
      const id = await openOutside(tx, current.id);
      const answer = { state: 'RETURNED', reason: input.reason, at: context.now, by: context.actor.userId } as const;
      await handovers.recordAnswer(tx, id, answer);
      return { data: { handoverId: id }, steps: [{ kind: 'handover-answer', id }] };
    };
    return this.commands.run(person, call, 'return-handover', input, { beside });
  }
}

/**
 * What is wrong with a handover, whatever the case. @returns to whom it goes
 * @throws DomainError `recipient-unknown`, `handover-to-oneself`, `consent-day-future`
 */
export async function checkHandover(
  tx: EntityManager,
  ownOfficeId: string,
  input: z.infer<typeof HandOver>,
  now: Date,
): Promise<Recipient> {
  if (input.basis === 'CONSENT' && input.consent.on > berlinDay(now)) throw new DomainError('consent-day-future');
  return findRecipientOffice(tx, ownOfficeId, input.to);
}

async function findRecipientOffice(
  tx: EntityManager,
  ownOfficeId: string,
  to: z.infer<typeof HandOver>['to'],
): Promise<Recipient> {
  if ('name' in to) return { id: null, name: to.name };
  if (to.officeId === ownOfficeId) throw new DomainError('handover-to-oneself');
  const office = await handovers.findOffice(tx, to.officeId);
  if (!office) throw new DomainError('recipient-unknown');
  return { id: office.served ? office.id : null, name: office.name };
}

async function openOutside(tx: EntityManager, caseId: string): Promise<string> {
  const open = await handovers.findOpenHandover(tx, caseId);
  if (!open) throw new DomainError('no-handover-open');
  if (open.toOffice !== null) throw new DomainError('handover-answers-here');
  if (open.state === 'PREPARED') throw new DomainError('handover-not-sent');
  return open.id;
}
