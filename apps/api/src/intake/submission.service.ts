import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { carriedCorrelation } from '../platform/tracing.js';
import type { Machine } from '../platform/machine-tokens.js';
import { fingerprintOf, toAcceptable, type Arrived } from './acceptable-submission.js';
import type { Acceptance } from './acceptance.query.js';
import { AcceptanceService } from './acceptance.service.js';
import { SubmissionRefused, type Arrival } from './arrival.js';
import { readIdempotencyKey } from './idempotency-key.js';
import { OneAtATime } from './one-at-a-time.js';
import { refusalProblem, requestProblem, withSentences } from './refusal-problem.js';
import { RefusalService } from './refusal.service.js';
import { SubmissionFiles } from './submission-files.js';
import { SubmissionJudge, type Acceptable } from './submission-judge.js';
import { SupplementedCaseService } from './supplemented-case.service.js';

/** The receipt as stored; `replayed` where an earlier request had it first. A package of files is no submission. */
export type ReceiptAnswer = { submissionId: string | null; receipt: Buffer; replayed: boolean };

// Of all who supplement one case at once, each round lets at least one in; nobody is sent away before that many.
const MOST_ATTEMPTS = 200;

/** Receives submissions: judged, stored with everything that the receipt promises, and answered. */
@Injectable()
export class SubmissionService {
  private readonly oneAtATime = new OneAtATime();

  constructor(
    private readonly judge: SubmissionJudge,
    private readonly files: SubmissionFiles,
    private readonly supplemented: SupplementedCaseService,
    private readonly acceptance: AcceptanceService,
    private readonly refusals: RefusalService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Problem for what is refused, with a trace in `refusal` where it is the content that is refused */
  async submit(sender: Machine, arrival: Arrival): Promise<ReceiptAnswer> {
    const read = readIdempotencyKey(arrival.idempotencyKey);
    const key = 'key' in read ? read.key : null;
    const judged = await this.judge.judge(sender, arrival, 'fault' in read ? read.fault : null);
    if (judged.kind === 'refused') {
      await this.refusals.record(sender, key, judged, judged.refused);
      throw refusalProblem(judged.refused);
    }
    if (key === null) throw new Error('a submission without a key was not refused');
    const fingerprint = fingerprintOf(judged);
    const { id: officeId } = judged.office;
    const names = [key, fingerprint].map((name) => `${officeId} ${sender.clientId} ${name}`);
    const answer = await this.oneAtATime.run(names, this.config.IDEMPOTENCY_WAIT_MS, () =>
      this.store(sender, key, fingerprint, judged),
    );
    if (answer) return answer;
    await this.judge.discard(judged.documents.map(({ part }) => part));
    throw inFlight();
  }

  /** Every fault and every finding, for a portal that asks while the person is still there. Stores nothing. */
  async check(sender: Machine, arrival: Arrival) {
    const judged = await this.judge.judge(sender, arrival);
    const { findings } = judged;
    if (judged.kind === 'acceptable') {
      await this.judge.discard(judged.documents.map(({ part }) => part));
      return { acceptable: true, faults: [], findings: withSentences(findings) };
    }
    const { refused } = judged;
    if (refused.status === 400) throw refusalProblem(refused);
    return { acceptable: false, faults: withSentences(refused.faults), findings: withSentences(findings) };
  }

  private async store(sender: Machine, key: string, fingerprint: string, judged: Acceptable): Promise<ReceiptAnswer> {
    const receivedAt = this.clock();
    const documents = await this.files.keep(judged, receivedAt);
    const { clientId } = sender;
    const arrived = { judged, documents, clientId, idempotencyKey: key, fingerprint, receivedAt };
    // Where it is unknown what became of the submission, its files stay; the sweeper takes what has no row.
    const acceptance = await this.accept({ ...arrived, correlationId: carriedCorrelation() });
    if (acceptance !== 'in-flight' && acceptance.outcome === 'accepted') return toAnswer(acceptance, false);
    await this.files.remove(documents);
    if (acceptance === 'in-flight') throw inFlight();
    if (acceptance.fingerprint.toString('hex') === fingerprint) return toAnswer(acceptance, true);
    const refused = new SubmissionRefused(409, [{ code: 'idempotency-key-reused', pointer: '' }]);
    await this.refusals.record(sender, key, judged, refused);
    throw keyReused(acceptance);
  }

  private async accept(arrived: Arrived): Promise<Acceptance | 'in-flight'> {
    const { judged, clientId } = arrived;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const attachTo = await this.supplemented.find(judged.office.id, clientId, judged.content);
      const submission = toAcceptable(arrived, attachTo);
      const acceptance = await this.acceptance.accept(submission);
      if (acceptance === 'in-flight' || acceptance.outcome === 'accepted') return acceptance;
      if (acceptance.outcome !== 'known') continue;
      // Committed by ourselves a moment ago, only the answer was lost on the way.
      const isOurs = acceptance.submissionId === submission.submissionId;
      return isOurs ? { ...acceptance, outcome: 'accepted' } : acceptance;
    }
    throw new Error('the case to be supplemented changes faster than it can be read');
  }
}

function toAnswer({ submissionId, receipt }: Acceptance, replayed: boolean): ReceiptAnswer {
  return { submissionId, receipt, replayed };
}

function inFlight() {
  return requestProblem(409, 'idempotency-key-in-flight', { headers: { 'retry-after': '10' } });
}

function keyReused({ receipt }: Acceptance) {
  const { submissionId, caseNumber, receivedAt } = JSON.parse(receipt.toString()) as Record<string, string>;
  return requestProblem(409, 'idempotency-key-reused', {
    members: { firstReceipt: { submissionId, caseNumber, receivedAt } },
  });
}
