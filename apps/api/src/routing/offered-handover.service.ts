import { randomUUIDv7 } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ACKNOWLEDGE_WITHIN_MINUTES, ANSWER_WITHIN_MINUTES } from '@einkanal/domain/case-file/emergency';
import { dueOn } from '@einkanal/domain/case-file/service-target';
import { DomainError } from '@einkanal/domain/domain-error';
import { addWorkingMinutes } from '@einkanal/domain/time/working-minute';
import { berlinDay, type Holidays } from '@einkanal/domain/time/working-day';
import { readOfficeSettings } from '../office/office-settings.query.js';
import { ReferenceData } from '../office/reference-data.service.js';
import { recordAudit, type AuditEntry } from '../platform/audit.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { noteFact, tellFactsCommitted } from '../platform/committed-facts.js';
import { actorOf, type SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { WakeUps } from '../platform/wake-ups.js';
import * as offers from './offered-handover.query.js';
import { toOfferView } from './offer-view.js';

/** The receiving office's side of a handover: it looks at what is offered, takes it, or sends it back. */
@Injectable()
export class OfferedHandoverService {
  constructor(
    private readonly db: DataSource,
    private readonly reference: ReferenceData,
    private readonly wakeUps: WakeUps,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async list({ office }: SignedInPerson) {
    const rows = await withOffice(this.db, office.id, (tx) => offers.findOffers(tx, office.id));
    return { items: rows.map(toOfferView) };
  }

  /** @throws DomainError `not-found` for one of other offices */
  async find(person: SignedInPerson, id: string) {
    const { office } = person;
    const row = await withOffice(this.db, office.id, async (tx) => {
      const offer = await offers.findOffer(tx, office.id, id);
      if (offer) await audit(tx, person, { action: 'READ', subjectId: id });
      return offer;
    });
    if (!row) throw new DomainError('not-found');
    return toOfferView(row);
  }

  /**
   * Takes the case: in one step it is open here and closed at the sender.
   * @throws DomainError `not-found`, `handover-answered`, `handover-waits-for-measure`
   */
  async accept(person: SignedInPerson, handoverId: string, commandId: string): Promise<{ caseId: string }> {
    const now = this.now();
    const { office, userId } = person;
    const holidays = await this.reference.holidays(office.state);
    const { outcome, caseId, sender } = await withOffice(this.db, office.id, async (tx) => {
      const { officeHours } = await readOfficeSettings(tx, office.id);
      const within = (minutes: number) => addWorkingMinutes(now, minutes, holidays, officeHours);
      const acceptance = await offers.acceptHandover(tx, { handoverId, commandId, userId, now }, randomUUIDv7(), {
        dueOn: triageBy(now, holidays),
        answerBy: within(ANSWER_WITHIN_MINUTES),
        acknowledgeBy: within(ACKNOWLEDGE_WITHIN_MINUTES),
      });
      if (acceptance.outcome === 'accepted') {
        noteFact(tx);
        await audit(tx, person, { action: 'CHANGE', subjectId: handoverId });
      }
      return acceptance;
    });
    if (outcome === 'answered') throw new DomainError('handover-answered', { caseId });
    if (outcome === 'immediate-measure-missing') throw new DomainError('handover-waits-for-measure');
    if (caseId === null) throw new DomainError(outcome);
    this.tell(sender);
    return { caseId };
  }

  /** Sends the case back with a reason. @throws DomainError `not-found`, `handover-answered` */
  async return(person: SignedInPerson, handoverId: string, commandId: string, reason: string): Promise<{ id: string }> {
    const now = this.now();
    const { office, userId } = person;
    const { outcome, sender } = await withOffice(this.db, office.id, async (tx) => {
      const state = await offers.stateOfSender(tx, handoverId);
      const due = triageBy(now, await this.reference.holidays(state ?? office.state));
      const returned = await offers.returnHandover(tx, { handoverId, commandId, userId, now }, reason, due);
      if (returned.outcome === 'returned') await audit(tx, person, { action: 'CHANGE', subjectId: handoverId });
      return returned;
    });
    if (outcome === 'answered') throw new DomainError('handover-answered');
    if (sender === null) throw new DomainError(outcome);
    this.tell(sender);
    return { id: handoverId };
  }

  /** What was written at the sender is news there, and both offices' cases are to be assessed. */
  private tell(sender: string | null): void {
    if (sender !== null) tellFactsCommitted(this.db, sender);
    this.wakeUps.wake('einkanal_outbox');
  }
}

function triageBy(now: Date, holidays: Holidays): string | null {
  const today = berlinDay(now);
  return dueOn({ stage: 'TRIAGE', receivedOn: today, enteredOn: today }, holidays);
}

function audit(tx: EntityManager, person: SignedInPerson, entry: Pick<AuditEntry, 'action' | 'subjectId'>) {
  return recordAudit(tx, person.office.id, { ...entry, actor: actorOf(person), subjectKind: 'handover' });
}
