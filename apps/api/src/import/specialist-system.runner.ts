import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { correctedValues, layOver, withCorrections } from '@einkanal/domain/import/repair/lay-over';
import { CLOCK, type Clock } from '../platform/clock.js';
import { FileStore } from '../platform/file-store.js';
import { withOffice } from '../platform/tenant.js';
import type { RunStep } from './import-runner.js';
import { readSource, readTarget, type ImportSource } from './import-source.query.js';
import { recordDeliveries, type JobEnd, type TakenJob } from './import.query.js';
import { recordPrepared } from './prepared-message.query.js';
import { findCorrectionsInForce } from './repair.query.js';
import type {
  ReadyApplication,
  SpecialistOutcome,
  SpecialistSystem,
  TransferDocument,
} from './specialist-system.port.js';
import { TARGET_CONNECTIONS, type TargetConnections } from './target-connections.js';
import { TargetRefusal } from './target-fault.js';

type Prepared = { target: SpecialistSystem; application: ReadyApplication; documents: readonly TransferDocument[] };

/** Brings one application into the office's specialist system, with what people corrected for it. */
@Injectable()
export class SpecialistSystemRunner {
  constructor(
    private readonly db: DataSource,
    private readonly files: FileStore,
    @Inject(TARGET_CONNECTIONS) private readonly connections: TargetConnections,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async run(job: TakenJob, step: RunStep): Promise<Omit<JobEnd, 'state'>> {
    const { target, application, documents } = await step(
      'PREPARE',
      () => this.prepare(job),
      (tx, prepared) => recordPrepared(tx, job, prepared.application),
    );
    // A first try may have arrived although its answer was lost. What was refused then is no answer to this message.
    const known = job.attempts > 1 ? await step('LOOK_UP', () => target.find(application)) : null;
    const outcome = known?.kind === 'accepted' ? known : await step('DELIVER', () => target.deliver(application));
    const reference = await step('CONFIRM', () => Promise.resolve(acceptedReference(outcome)));
    await step(
      'LINK',
      () => Promise.resolve(),
      (tx) => this.link(tx, job, application, documents, reference),
    );
    const { version: mappingVersion, sha512: payloadSha512, report: mappingReport } = application;
    return { reference, mappingVersion, payloadSha512, mappingReport };
  }

  private async prepare(job: TakenJob): Promise<Prepared> {
    const { source, connection, corrections } = await withOffice(this.db, job.officeId, async (tx) => ({
      source: await readSource(tx, job),
      connection: await readTarget(tx, job.target),
      corrections: await findCorrectionsInForce(tx, job.id),
    }));
    const content = layOver(source.content, corrections);
    if (content === null) throw new Error('a correction that was stored does not fit its submission');
    const documents = this.documentsOf(job, source);
    const target = await this.connections.specialistSystem(connection);
    const prepared = await target.prepare({
      messageId: job.messageId,
      createdAt: job.createdAt,
      caseNumber: source.caseNumber,
      receivedAt: source.receivedAt,
      content,
      corrected: correctedValues(source.content, corrections),
      documents,
    });
    const application = { ...prepared, report: withCorrections(prepared.report, corrections) };
    if (application.kind === 'ready') return { target, application, documents };
    await withOffice(this.db, job.officeId, (tx) => recordPrepared(tx, job, application));
    const [first, ...rest] = application.faults.map(({ code, pointer, fileName = null }) => ({
      code,
      pointer,
      text: fileName,
    }));
    throw new TargetRefusal([first ?? { code: 'message-not-valid', pointer: null, text: null }, ...rest]);
  }

  private documentsOf(job: TakenJob, { documents }: ImportSource) {
    return documents
      .filter(({ submissionId }) => submissionId === job.submissionId)
      .map((document) => ({ ...document, read: () => this.files.read(document.fileKey) }));
  }

  private link(
    tx: EntityManager,
    job: TakenJob,
    { report }: ReadyApplication,
    documents: readonly TransferDocument[],
    reference: string | null,
  ): Promise<void> {
    const withheld = new Set(report.withheld.map(({ documentId }) => documentId));
    const delivered = documents
      .filter(({ id }) => !withheld.has(id))
      .map(({ id, fileName }) => ({ documentId: id, name: fileName, reference: reference ?? job.messageId }));
    return recordDeliveries(tx, job, delivered, this.now());
  }
}

function acceptedReference(outcome: SpecialistOutcome): string | null {
  switch (outcome.kind) {
    case 'accepted':
      return outcome.fileNumber;
    case 'refused':
      throw new TargetRefusal(outcome.refused);
    case 'not-competent':
      throw new TargetRefusal([{ code: 'not-our-jurisdiction', pointer: null, text: outcome.office ?? outcome.hint }]);
  }
}
