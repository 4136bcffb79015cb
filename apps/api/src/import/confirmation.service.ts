import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '@einkanal/domain/domain-error';
import { applyConfirmation } from '@einkanal/domain/import/confirmation';
import { recordFact } from '../case-file/change-case.js';
import { findServedOffice } from '../office/office.query.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import type { Machine } from '../platform/machine-tokens.js';
import { withOffice } from '../platform/tenant.js';
import type { TransferConfirmation } from './confirmation.dto.js';
import {
  findConfirmations,
  findSentMessage,
  lockSentMessage,
  stopRejected,
  storeConfirmation,
} from './confirmation.query.js';

/** Takes what a target says later of a message that it was sent. */
@Injectable()
export class ConfirmationService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A word that is known changes nothing. Only the offices of the token are asked.
   * @throws DomainError `message-unknown`
   */
  async confirm({ clientId, offices }: Machine, word: TransferConfirmation): Promise<void> {
    for (const kennung of offices) {
      const office = await findServedOffice(this.db, kennung);
      if (office && (await withOffice(this.db, office.id, (tx) => this.record(tx, office.id, clientId, word)))) return;
    }
    throw new DomainError('message-unknown');
  }

  private async record(
    tx: EntityManager,
    officeId: string,
    clientId: string,
    word: TransferConfirmation,
  ): Promise<boolean> {
    const message = await findSentMessage(tx, word.messageId);
    if (!message) return false;
    await lockSentMessage(tx, message);
    const { jobId, caseId } = message;
    const { fact, sequence } = word;
    const code = fact === 'REJECTED' ? word.code : null;
    const known = await findConfirmations(tx, word.messageId);
    if (applyConfirmation(known, { fact, code, sequence }).length === known.length) return true;
    await storeConfirmation(tx, { officeId, jobId }, word);
    const data = { jobId, target: 'SPECIALIST_SYSTEM', fact };
    const told = { type: 'transfer-confirmed', actor: `client:${clientId}`, at: this.clock(), data };
    await recordFact(tx, { officeId, id: caseId }, told);
    if (fact === 'REJECTED') await stopRejected(tx, jobId);
    return true;
  }
}
