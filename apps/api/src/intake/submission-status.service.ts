import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '@einkanal/domain/domain-error';
import { senderStatus } from '@einkanal/domain/intake/sender-status';
import type { Machine } from '../platform/machine-tokens.js';
import { withOffice } from '../platform/tenant.js';
import { officeOfSubmission, submissionState } from './submission-status.query.js';

/** Tells a sender where its own submission stands. */
@Injectable()
export class SubmissionStatusService {
  constructor(private readonly db: DataSource) {}

  /** @throws DomainError `not-found`, the same for an unknown id and for one of another sender */
  async find({ clientId }: Machine, submissionId: string) {
    const officeId = await officeOfSubmission(this.db, submissionId, clientId);
    const state = officeId && (await withOffice(this.db, officeId, (tx) => submissionState(tx, submissionId)));
    if (!state) throw new DomainError('not-found');
    const { caseNumber, receivedAt, stage, waitingFor, transferred } = state;
    const status = senderStatus({ stage, waitingFor, transferred, otherOffice: null });
    return { ...status, submissionId, caseNumber, receivedAt: receivedAt.toISOString() };
  }
}
