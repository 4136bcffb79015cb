import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '@einkanal/domain/domain-error';
import { findServedOffice } from '../office/office.query.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import type { Machine } from '../platform/machine-tokens.js';
import { withOffice } from '../platform/tenant.js';
import type { TransferConfirmation } from './confirmation.dto.js';
import { recordConfirmation } from './record-confirmation.js';

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
    const told = { ...word, at: new Date(word.at) };
    for (const kennung of offices) {
      const office = await findServedOffice(this.db, kennung);
      if (!office) continue;
      const by = { officeId: office.id, actor: `client:${clientId}`, now: this.clock() };
      if (await withOffice(this.db, office.id, (tx) => recordConfirmation(tx, by, told))) return;
    }
    throw new DomainError('message-unknown');
  }
}
