import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { receiveWithdrawal } from '../case-file/receive-withdrawal.js';
import { findMessage, storeMessage, type StoredMessage } from '../message/message.query.js';
import type { ServedOffice } from '../office/office-directory.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { FileStore } from '../platform/file-store.js';
import { withOffice } from '../platform/tenant.js';
import { WakeUps } from '../platform/wake-ups.js';
import { isTest, messageIdOf, toMessage } from './application-message.js';
import type { MessageBringer, MessageOutcome, ReceivedMessageOf, TakesMessages } from './arrived-message.js';
import { SubmissionRefused } from './arrival.js';
import { lockFollowedCase } from './followed-case.query.js';
import { officeOf } from './message-office.js';
import { SubmissionContext } from './submission-context.js';

const HEAD = '/OZG.Ruecknahme.130111/nachrichtenkopf.g2g';

type Withdrawal = ReceivedMessageOf<'130111'>;
type Arriving = { received: Withdrawal; by: MessageBringer; office: ServedOffice; fileKey: string; receivedAt: Date };

/**
 * The applicant withdraws (OZG.Ruecknahme.130111). The case says so and comes before people; no rule closes it. One of an
 * application that nobody knows is kept without a case.
 */
@Injectable()
export class ArrivedWithdrawalService implements TakesMessages<'130111'> {
  constructor(
    private readonly db: DataSource,
    private readonly context: SubmissionContext,
    private readonly store: FileStore,
    private readonly wakeUps: WakeUps,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(received: Withdrawal, by: MessageBringer): Promise<MessageOutcome> {
    try {
      return await this.keep(received, by, await officeOf(received.reading.message, by, this.context));
    } catch (error) {
      if (error instanceof SubmissionRefused) return { kind: 'refused', refused: error };
      throw error;
    }
  }

  private async keep(received: Withdrawal, by: MessageBringer, office: ServedOffice): Promise<MessageOutcome> {
    const messageId = messageIdOf(received);
    const known = await withOffice(this.db, office.id, (tx) => findMessage(tx, messageId));
    if (known) return answer('known', known, received, office);
    const receivedAt = this.clock();
    const fileKey = await this.store.keep(received.file, office.id, receivedAt);
    const arriving = { received, by, office, fileKey, receivedAt };
    const isNew = await withOffice(this.db, office.id, (tx) => this.commit(tx, arriving));
    // Another request had it first.
    if (!isNew) await this.store.remove(fileKey);
    const message = await withOffice(this.db, office.id, (tx) => findMessage(tx, messageId));
    if (!message) throw new Error('a withdrawal that was stored is not there');
    this.wakeUps.wake('einkanal_outbox');
    this.wakeUps.wake('einkanal_events', office.id);
    return answer(isNew ? 'taken' : 'known', message, received, office);
  }

  private async commit(tx: EntityManager, { received, by, office, ...kept }: Arriving): Promise<boolean> {
    const cameThroughGateway = by.way === 'GATEWAY';
    const followed = await lockFollowedCase(tx, {
      ...{ applicationId: received.reading.message.body.antragsidentifikation, triggerId: null },
      ...{ isTest: isTest(received), clientId: by.clientId, cameThroughGateway },
    });
    const caseId = followed?.id ?? null;
    const message = toMessage(received, { ...kept, way: by.way, caseId, submissionId: null });
    if ((await storeMessage(tx, office.id, message)) === null) return false;
    if (caseId === null) return true;
    const { messageId, receivedAt } = message;
    const withdrawal = { officeId: office.id, caseId, messageId, cameThroughGateway, receivedAt };
    await receiveWithdrawal(tx, withdrawal, `client:${by.clientId}`, receivedAt);
    return true;
  }
}

/** The same message again has the same answer; another one under its id is none that we can take. */
function answer(
  kind: 'taken' | 'known',
  message: StoredMessage,
  { file }: Withdrawal,
  { id: officeId }: ServedOffice,
): MessageOutcome {
  if (message.sha512 !== file.sha512) throw new SubmissionRefused(409, [{ code: 'message-id-reused', pointer: HEAD }]);
  const { messageId, type, receivedAt } = message;
  const receipt = Buffer.from(JSON.stringify({ messageId, type, receivedAt: receivedAt.toISOString() }));
  return { kind, officeId, messageId, submissionId: null, receipt };
}
