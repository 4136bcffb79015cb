import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '@einkanal/domain/domain-error';
import { senderStatus } from '@einkanal/domain/intake/sender-status';
import type { Machine } from '../platform/machine-tokens.js';
import { withOffice } from '../platform/tenant.js';
import { officeOfSubmission, submissionState, type SubmissionState } from './submission-status.query.js';

// Whoever has it is found sooner: a case that comes back is open again in the row that it was in before.
const MOST_HANDOVERS = 100;

type WithOther = { otherOffice: string | null };

/** Tells a sender where its own submission stands. */
@Injectable()
export class SubmissionStatusService {
  constructor(private readonly db: DataSource) {}

  /** @throws DomainError `not-found`, the same for an unknown id and for one of another sender */
  async find({ clientId }: Machine, submissionId: string) {
    const officeId = await officeOfSubmission(this.db, submissionId, clientId);
    const found = officeId && (await this.follow(officeId, submissionId));
    if (!found) throw new DomainError('not-found');
    const { caseNumber, receivedAt, stage, waitingFor, transferred, otherOffice } = found;
    const status = senderStatus({ stage, waitingFor, transferred, otherOffice });
    return { ...status, submissionId, caseNumber, receivedAt: receivedAt.toISOString() };
  }

  /** From the office that it was sent to through handovers to the one that has it now; each is asked for itself. */
  private async follow(officeId: string, submissionId: string): Promise<(SubmissionState & WithOther) | null> {
    let otherOffice: string | null = null;
    let asked = officeId;
    for (let handovers = 0; handovers < MOST_HANDOVERS; handovers++) {
      const state: SubmissionState | null = await withOffice(this.db, asked, (tx) => submissionState(tx, submissionId));
      if (!state || state.stage !== 'HANDED_OVER' || !state.handedTo) return state && { ...state, otherOffice };
      otherOffice = state.handedTo.name;
      if (state.handedTo.officeId === null) return { ...state, otherOffice };
      asked = state.handedTo.officeId;
    }
    return null;
  }
}
