import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Step } from '@einkanal/demo/work/step';
import { withCaseNumber, type DemoApplication } from '@einkanal/demo/demo-application';
import { DomainError } from '@einkanal/domain/domain-error';
import type { Receipt } from '@einkanal/domain/intake/receipt';
import { AssessmentService } from '../assessment/assessment.service.js';
import { SubmissionService } from '../intake/submission.service.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { demoArrival } from './demo-arrival.js';
import { caseOfSubmission, seeDemoCase, type OpenedCase } from './demo-case.query.js';
import type { DemoClock } from './demo-clock.js';
import { decideDemoCase } from './demo-decisions.js';
import { receiptOfKey } from './demo-offices.js';
import { findDemoPerson } from './demo-person.query.js';
import { DemoTransfers } from './demo-transfers.js';

/** The past of the demo offices: what arrived and what was decided, each with the clock set to when it was. */
export class DemoHistory {
  readonly counts = { arrivals: 0, decisions: 0, refused: 0 };
  private readonly cases = new Map<string, OpenedCase & { abhKennung: string }>();
  private readonly numbers = new Map<string, string>();
  private readonly people = new Map<string, Promise<SignedInPerson | null>>();
  private readonly db: DataSource;
  private readonly transfers: DemoTransfers;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: DemoClock,
  ) {
    this.db = app.get(DataSource);
    this.transfers = new DemoTransfers(app, clock);
  }

  /** Everything in the order of time. */
  async play(arrivals: AsyncIterable<DemoApplication>, decisions: readonly Step[]): Promise<void> {
    const open = [...decisions];
    const decideUntil = async (until: Date | null): Promise<void> => {
      for (let next = open[0]; next && (until === null || next.at < until); next = open[0]) {
        open.shift();
        await this.decide(next);
      }
    };
    for await (const application of arrivals) {
      await decideUntil(application.receivedAt);
      await this.takeIn(application);
    }
    await decideUntil(null);
    await this.transfers.settle();
  }

  /** Takes a submission in, has the rules look at it and brings it into the targets, as the worker would. */
  private async takeIn(application: DemoApplication): Promise<void> {
    const { namesCaseOf, abhKennung, clientId, idempotencyKey, receivedAt } = application;
    const named = namesCaseOf === undefined ? undefined : this.numbers.get(namesCaseOf);
    const sent = named === undefined ? application : withCaseNumber(application, named);
    const sender = { clientId, offices: [abhKennung], scopes: ['submissions:write'] };
    const known = await receiptOfKey(this.db, sent);
    const submit = () => this.app.get(SubmissionService).submit(sender, demoArrival(sent));
    const receipt = known ?? (await this.clock.at(receivedAt, submit)).receipt;
    const { submissionId, caseNumber } = JSON.parse(receipt.toString()) as Receipt;
    this.numbers.set(idempotencyKey, caseNumber);
    this.counts.arrivals += 1;
    if (known) return;
    const opened = await caseOfSubmission(this.db, abhKennung, submissionId);
    if (!opened) return;
    const work = { officeId: opened.officeId, subjectId: submissionId, correlationId: null };
    await this.clock.at(receivedAt, () => this.app.get(AssessmentService).assess(work));
    await this.transfers.begin(opened, receivedAt);
    this.cases.set(idempotencyKey, { ...opened, abhKennung });
  }

  /** Somebody decides; what the state of the case does not allow by then is left out. */
  private async decide(step: Step): Promise<void> {
    const about = this.cases.get(step.key);
    if (!about) return;
    const { caseId, abhKennung } = about;
    const who = await this.whoActs(step, about);
    const person = await this.person(abhKennung, who);
    if (!person) return;
    await this.transfers.settle(caseId);
    try {
      await this.clock.at(step.at, () => decideDemoCase(this.app, person, caseId, step));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.counts.refused += 1;
      return;
    }
    this.counts.decisions += 1;
    await this.transfers.begin(about, step.at);
  }

  // Work on a case is done by somebody of the team that has it, whichever that turned out to be.
  private async whoActs({ who, act }: Step, { officeId, caseId }: OpenedCase): Promise<string> {
    if (!['start', 'wait', 'resume', 'send-back', 'close'].includes(act.kind)) return who;
    const { teamMembers } = await seeDemoCase(this.db, officeId, caseId);
    return teamMembers.includes(who) ? who : (teamMembers[0] ?? who);
  }

  private person(abhKennung: string, subject: string): Promise<SignedInPerson | null> {
    const known = this.people.get(subject) ?? findDemoPerson(this.db, abhKennung, subject);
    this.people.set(subject, known);
    return known;
  }
}
