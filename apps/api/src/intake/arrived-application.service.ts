import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ROOT } from '@einkanal/domain/intake/message/application-message';
import { storeMessage } from '../message/message.query.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { FileStore } from '../platform/file-store.js';
import { withOffice } from '../platform/tenant.js';
import { carriedCorrelation } from '../platform/tracing.js';
import { WakeUps } from '../platform/wake-ups.js';
import { toAcceptable, type Arrived } from './acceptable-submission.js';
import { acceptSubmissions, isLockTimeout, type Acceptance } from './acceptance.query.js';
import { fingerprintOf, isTest, keyOf, messageIdOf, toMessage } from './application-message.js';
import { ApplicationMessageJudge } from './application-message-judge.js';
import { SubmissionRefused } from './arrival.js';
import { findSubmissionOfMessage, noteMessageOnCase, type KnownSubmission } from './arrived-application.query.js';
import type { MessageBringer, MessageOutcome, ReceivedMessageOf, TakesMessages } from './arrived-message.js';
import { OneAtATime } from './one-at-a-time.js';
import { requestProblem } from './refusal-problem.js';
import { SubmissionFiles } from './submission-files.js';
import type { JudgedSubmission } from './submission-judge.js';

/** A number that was given away before is one in ten million. */
const MOST_NUMBERS = 5;

/** What stays the same however often the database has to be asked. */
type Arriving = Arrived & { received: ReceivedMessageOf<'130101'>; by: MessageBringer; fileKey: string };

/** Applications that come as OZG.Antrag.130101: one case for each, and the message kept as it came. */
@Injectable()
export class ArrivedApplicationService implements TakesMessages<'130101'> {
  private readonly oneAtATime = new OneAtATime();

  constructor(
    private readonly db: DataSource,
    private readonly judge: ApplicationMessageJudge,
    private readonly files: SubmissionFiles,
    private readonly store: FileStore,
    private readonly wakeUps: WakeUps,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Problem `message-in-flight`, an outage; nothing is stored then */
  async take(received: ReceivedMessageOf<'130101'>, by: MessageBringer): Promise<MessageOutcome> {
    try {
      return await this.takeJudged(received, by, await this.judge.judge(received, by));
    } catch (error) {
      if (error instanceof SubmissionRefused) return { kind: 'refused', refused: error };
      throw error;
    }
  }

  private async takeJudged(
    received: ReceivedMessageOf<'130101'>,
    by: MessageBringer,
    judged: JudgedSubmission,
  ): Promise<MessageOutcome> {
    const key = keyOf(received);
    const names = [key, messageIdOf(received)].map((name) => `${judged.office.id} ${name}`);
    const outcome = await this.oneAtATime.run(names, this.config.IDEMPOTENCY_WAIT_MS, () =>
      this.keep(received, by, judged, key),
    );
    if (outcome) return outcome;
    await this.judge.discard(judged.documents.map(({ part }) => part));
    throw inFlight();
  }

  private async keep(
    received: ReceivedMessageOf<'130101'>,
    by: MessageBringer,
    judged: JudgedSubmission,
    idempotencyKey: string,
  ): Promise<MessageOutcome> {
    const receivedAt = this.clock();
    const { office } = judged;
    const documents = await this.files.keep(judged, receivedAt);
    const fileKey = await this.store.keep(received.file, office.id, receivedAt);
    const arriving = {
      ...{ judged, documents, receivedAt, received, by, fileKey, idempotencyKey },
      ...{ clientId: by.clientId, fingerprint: fingerprintOf(received), correlationId: carriedCorrelation() },
    };
    // Where it is unknown what became of the message, its files stay; the sweeper takes what has no row.
    const outcome = await this.accept(arriving);
    if (outcome !== 'in-flight' && outcome.kind === 'taken') return outcome;
    await this.files.remove(documents);
    await this.store.remove(fileKey);
    if (outcome === 'in-flight') throw inFlight();
    return outcome;
  }

  private async accept(arriving: Arriving): Promise<MessageOutcome | 'in-flight'> {
    const { received, judged, fingerprint } = arriving;
    const officeId = judged.office.id;
    const messageId = messageIdOf(received);
    for (let attempt = 0; attempt < MOST_NUMBERS; attempt++) {
      const earlier = await withOffice(this.db, officeId, (tx) => findSubmissionOfMessage(tx, messageId, '130101'));
      if (earlier === 'other') return refused('message-id-reused', `${ROOT}/nachrichtenkopf.g2g`);
      if (earlier?.fingerprint.toString('hex') === fingerprint) return answer('known', officeId, messageId, earlier);
      if (earlier) return refused('message-id-reused', `${ROOT}/nachrichtenkopf.g2g`);
      const acceptance = await this.commit(arriving);
      if (acceptance === 'in-flight') return acceptance;
      // Another with the same id was faster, or the number was taken: look again.
      if (acceptance === 'id-taken' || acceptance.outcome === 'number-taken') continue;
      if (acceptance.outcome === 'accepted') return answer('taken', officeId, messageId, acceptance);
      if (acceptance.fingerprint.toString('hex') === fingerprint)
        return answer('known', officeId, messageId, acceptance);
      return differs(received, acceptance);
    }
    throw new Error('no case number could be drawn');
  }

  /** Case, submission, documents and message in one transaction. */
  private async commit(arriving: Arriving): Promise<Acceptance | 'id-taken' | 'in-flight'> {
    const { judged, received, by } = arriving;
    const officeId = judged.office.id;
    try {
      const accepted = await withOffice(this.db, officeId, async (tx) => {
        const submission = toAcceptable(arriving, null);
        const [acceptance] = await acceptSubmissions(tx, officeId, [submission], this.config.IDEMPOTENCY_WAIT_MS);
        if (!acceptance) throw new Error('accept_submission left out a submission');
        if (acceptance.outcome !== 'accepted') return acceptance;
        const { caseId, submissionId } = acceptance;
        const message = toMessage(received, { ...arriving, way: by.way, caseId, submissionId });
        if ((await storeMessage(tx, officeId, message)) === null) throw new IdTaken();
        if (caseId === submission.newCaseId)
          await noteMessageOnCase(tx, caseId, { isTest: isTest(received), applicationId: message.applicationId });
        return acceptance;
      });
      this.wakeUps.wake('einkanal_outbox');
      this.wakeUps.wake('einkanal_events', officeId);
      return accepted;
    } catch (error) {
      if (error instanceof IdTaken) return 'id-taken';
      if (isLockTimeout(error)) return 'in-flight';
      throw error;
    }
  }
}

/** Undoes the transaction: another message with the same id has been kept since we looked. */
class IdTaken extends Error {}

function answer(
  kind: 'taken' | 'known',
  officeId: string,
  messageId: string,
  { submissionId, receipt }: KnownSubmission | Acceptance,
): MessageOutcome {
  return { kind, officeId, messageId, submissionId, receipt };
}

function refused(code: 'message-id-reused', pointer: string): MessageOutcome {
  return { kind: 'refused', refused: new SubmissionRefused(409, [{ code, pointer }]) };
}

function differs({ reading }: ReceivedMessageOf<'130101'>, { receipt }: Acceptance): MessageOutcome {
  const { caseNumber = '', receivedAt = '' } = JSON.parse(receipt.toString()) as Record<string, string>;
  const details = { applicationId: reading.message.body.antragsidentifikation, caseNumber, receivedAt };
  const fault = { code: 'application-differs', pointer: `${ROOT}/antragsidentifikation`, details };
  return { kind: 'refused', refused: new SubmissionRefused(409, [fault]) };
}

function inFlight() {
  return requestProblem(409, 'message-in-flight', { headers: { 'retry-after': '10' } });
}
