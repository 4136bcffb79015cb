import { hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { firstOf, type Fault } from '@einkanal/domain/intake/finding';
import { toFinding } from '@einkanal/domain/intake/message/message-remark';
import { ANSWER_ROOT, readAnswer } from '@einkanal/domain/intake/message/read-answer';
import { storeMessage } from '../message/message.query.js';
import type { ServedOffice } from '../office/office-directory.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { FileStore } from '../platform/file-store.js';
import { withOffice } from '../platform/tenant.js';
import { carriedCorrelation } from '../platform/tracing.js';
import { WakeUps } from '../platform/wake-ups.js';
import { toAcceptable, type KeptDocument } from './acceptable-submission.js';
import { acceptSubmissions, type Acceptance } from './acceptance.query.js';
import { isTest, messageIdOf, toMessage } from './application-message.js';
import { findSubmissionOfMessage, noteMessageOnCase } from './arrived-application.query.js';
import type { MessageBringer, MessageOutcome, ReceivedMessageOf, TakesMessages } from './arrived-message.js';
import { SubmissionRefused } from './arrival.js';
import { lockFollowedCase, type FollowedCase } from './followed-case.query.js';
import { MessageFiles, placeFiles } from './message-files.service.js';
import { officeOf } from './message-office.js';
import type { ReceivedFile } from './received-file.js';
import { SubmissionContext } from './submission-context.js';
import { SubmissionFiles } from './submission-files.js';
import type { JudgedSubmission } from './submission-judge.js';

type Answer = ReceivedMessageOf<'130103'>;
type Arriving = {
  received: Answer;
  by: MessageBringer;
  office: ServedOffice;
  documents: readonly KeptDocument[];
  fileKey: string;
  receivedAt: Date;
};

/** A number that was given away before is one in ten million. */
const MOST_NUMBERS = 5;
const HEAD = `${ANSWER_ROOT}/nachrichtenkopf.g2g`;

/**
 * Answers to questions of the office that come as OZG.RueckkanalAntwort.130103: each joins the case of its application as
 * a supplement. One to an application that nobody knows opens a case of its own, so that people find where it belongs.
 */
@Injectable()
export class ArrivedAnswerService implements TakesMessages<'130103'> {
  constructor(
    private readonly db: DataSource,
    private readonly context: SubmissionContext,
    private readonly messageFiles: MessageFiles,
    private readonly files: SubmissionFiles,
    private readonly store: FileStore,
    private readonly wakeUps: WakeUps,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async take(received: Answer, by: MessageBringer): Promise<MessageOutcome> {
    try {
      const office = await officeOf(received.reading.message, by, this.context);
      const known = await this.findKnown(received, office);
      return known ?? (await this.keep(received, by, office));
    } catch (error) {
      if (error instanceof SubmissionRefused) return { kind: 'refused', refused: error };
      throw error;
    }
  }

  private async keep(received: Answer, by: MessageBringer, office: ServedOffice): Promise<MessageOutcome> {
    const receivedAt = this.clock();
    const documents = await this.keepFiles(received, office, receivedAt);
    const fileKey = await this.store.keep(received.file, office.id, receivedAt);
    // Where it is unknown what became of the message, its files stay; the sweeper takes what has no row.
    const taken = await this.accept({ received, by, office, documents, fileKey, receivedAt });
    if (taken) return taken;
    await this.files.remove(documents);
    await this.store.remove(fileKey);
    const known = await this.findKnown(received, office);
    if (known) return known;
    throw new Error('an answer that was taken before is not there');
  }

  private async keepFiles(received: Answer, office: ServedOffice, at: Date): Promise<KeptDocument[]> {
    const { message } = received.reading;
    const { content, files } = readFor(received, null);
    const lifted: ReceivedFile[] = [];
    try {
      await this.messageFiles.lift(message.files, files, lifted);
      const { faults, wrongTypes, documents } = placeFiles(content.attachments ?? [], files, lifted);
      const place = ({ pointer }: Fault) => files[Number(pointer.split('/')[2])]?.path ?? ANSWER_ROOT;
      const placed = [...faults, ...wrongTypes].map((fault) => ({ ...fault, pointer: place(fault) }));
      if (placed.length > 0) throw new SubmissionRefused(faults.length > 0 ? 422 : 415, placed);
      return await this.files.keep({ documents, office }, at);
    } catch (error) {
      await this.messageFiles.discard(lifted);
      throw error;
    }
  }

  /** @returns null where the same message has been taken meanwhile */
  private async accept(arriving: Arriving): Promise<MessageOutcome | null> {
    const { id: officeId } = arriving.office;
    for (let attempt = 0; attempt < MOST_NUMBERS; attempt++) {
      try {
        const acceptance = await withOffice(this.db, officeId, (tx) => this.commit(tx, arriving));
        if (acceptance.outcome === 'number-taken') continue;
        if (acceptance.outcome !== 'accepted') return null;
        this.wakeUps.wake('einkanal_outbox');
        this.wakeUps.wake('einkanal_events', officeId);
        const { submissionId, receipt } = acceptance;
        return { kind: 'taken', officeId, messageId: messageIdOf(arriving.received), submissionId, receipt };
      } catch (error) {
        if (error instanceof IdTaken) return null;
        throw error;
      }
    }
    throw new Error('no case number could be drawn');
  }

  /** Submission, documents and message in one transaction, on the case that is locked, or on a new one. */
  private async commit(tx: EntityManager, arriving: Arriving): Promise<Acceptance> {
    const { received, by, office, receivedAt, fileKey, documents } = arriving;
    const { body } = received.reading.message;
    const followed = await lockFollowedCase(tx, {
      ...{ applicationId: body.antragsidentifikation, triggerId: body.ausloeserUUID, isTest: isTest(received) },
      ...{ clientId: by.clientId, cameThroughGateway: by.way === 'GATEWAY' },
    });
    const judged = judge(received, office, followed);
    const submission = toAcceptable(
      {
        ...{ judged, documents, clientId: by.clientId, receivedAt, correlationId: carriedCorrelation() },
        idempotencyKey: `xauslaender 130103 ${messageIdOf(received)}`,
        fingerprint: hash('sha256', `130103 ${JSON.stringify(body)}`, 'hex'),
      },
      followed,
    );
    const [acceptance] = await acceptSubmissions(tx, office.id, [submission], this.config.IDEMPOTENCY_WAIT_MS);
    if (!acceptance) throw new Error('accept_submission left out a submission');
    if (acceptance.outcome !== 'accepted') return acceptance;
    const { caseId, submissionId } = acceptance;
    const message = toMessage(received, { way: by.way, fileKey, receivedAt, caseId, submissionId });
    if ((await storeMessage(tx, office.id, message)) === null) throw new IdTaken();
    if (followed === null) await noteMessageOnCase(tx, caseId, { isTest: isTest(received), applicationId: null });
    return acceptance;
  }

  private async findKnown(received: Answer, { id: officeId }: ServedOffice): Promise<MessageOutcome | null> {
    const messageId = messageIdOf(received);
    const known = await withOffice(this.db, officeId, (tx) => findSubmissionOfMessage(tx, messageId, '130103'));
    if (known === null) return null;
    if (known === 'other' || known.sha512 !== received.file.sha512)
      throw new SubmissionRefused(409, [{ code: 'message-id-reused', pointer: HEAD }]);
    const { submissionId, receipt } = known;
    return { kind: 'known', officeId, messageId, submissionId, receipt };
  }
}

/** Undoes the transaction: the same message has been kept since we looked. */
class IdTaken extends Error {}

function readFor({ reading }: Answer, followed: FollowedCase | null) {
  const { head, body } = reading.message;
  const { leser, 'identifikation.nachricht': identification } = head['nachrichtenkopf.g2g'];
  const about = followed && {
    ...{ service: followed.service, matter: followed.matter, caseNumber: followed.number },
    applicant: { familyName: followed.familyName, givenNames: followed.givenNames, birthDate: followed.birthDate },
  };
  return readAnswer({ messageId: identification.nachrichtenUUID, reader: leser.kennung, body, about });
}

function judge(received: Answer, office: ServedOffice, followed: FollowedCase | null): JudgedSubmission {
  const { content } = readFor(received, followed);
  const findings = firstOf(received.reading.findings.map(toFinding), 'further-findings');
  return { original: Buffer.from(JSON.stringify(content)), office, content, documents: [], findings };
}
