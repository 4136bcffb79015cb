import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PDF } from '@einkanal/domain/import/mapping/mapping-input';
import { summarise } from '@einkanal/domain/import/mapping/summary';
import { replacedDocuments, type Replaced } from '@einkanal/domain/import/replaced-document';
import { targetFileNames, type NameLimit, type TargetFileName } from '@einkanal/domain/intake/target-file-name';
import { ReferenceData } from '../office/reference-data.service.js';
import { findMessageOfSubmission, type StoredMessage } from '../message/message.query.js';
import { formOf, XML_FORM } from '../message/original-form.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { FileStore } from '../platform/file-store.js';
import { withOffice } from '../platform/tenant.js';
import { writeSummaryPdf } from './document/summary-pdf.js';
import { DeliveryRecord } from './delivery-record.js';
import type { Dms, DmsFile } from './dms.port.js';
import type { HoldLease, RunStep } from './import-runner.js';
import { readSource, readTarget, type ImportSource, type SourceDocument } from './import-source.query.js';
import { recordDeliveries, type JobEnd, type TakenJob } from './import.query.js';
import { TARGET_CONNECTIONS, type TargetConnections } from './target-connections.js';
import { TargetFault } from './target-fault.js';

/** One file to be kept, the documents that it stands for (identical copies), and what was done to its name. */
type Filing = { documentIds: string[]; file: DmsFile; changes: TargetFileName['changes'] };

/** Files what a submission brought into the folder of its case in the office's document management system. */
@Injectable()
export class DmsRunner {
  constructor(
    private readonly db: DataSource,
    private readonly files: FileStore,
    private readonly reference: ReferenceData,
    @Inject(TARGET_CONNECTIONS) private readonly connections: TargetConnections,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async run(job: TakenJob, step: RunStep, hold: HoldLease): Promise<Omit<JobEnd, 'state'>> {
    const { dms, source, filings } = await step('PREPARE', () => this.prepare(job));
    const year = berlinYear.format(source.receivedAt);
    const folder = await step('LOOK_UP', () => dms.openFolder(year, source.caseNumber));
    const filedNames = new Map<string, string>();
    const record = new DeliveryRecord((deliveries) =>
      withOffice(this.db, job.officeId, (tx) => recordDeliveries(tx, job, deliveries, this.now())),
    );
    await step('DELIVER', () =>
      record.keepWhile(() =>
        handOverAll(filings, async ({ file, documentIds }) => {
          await hold();
          const filed = await dms.file(folder, file);
          filedNames.set(file.key, filed.name);
          await record.add(documentIds.map((documentId) => ({ documentId, ...filed })));
        }),
      ),
    );
    const payloadSha512 = createHash('sha512');
    for (const { file } of filings) payloadSha512.update(file.sha512);
    const files = filings.map(({ documentIds, file: { key, name, originalName }, changes }) => ({
      ...{ documentIds, originalName, name: filedNames.get(key) ?? name, changes },
    }));
    return { reference: folder.reference, payloadSha512: payloadSha512.digest('hex'), mappingReport: { files } };
  }

  private async prepare(job: TakenJob): Promise<{ dms: Dms; source: ImportSource; filings: Filing[] }> {
    const [source, connection, message] = await withOffice(this.db, job.officeId, async (tx) => {
      const arrived = await findMessageOfSubmission(tx, job.submissionId);
      return [await readSource(tx, job), await readTarget(tx, job.target), arrived] as const;
    });
    const mine = source.documents.filter(({ submissionId }) => submissionId === job.submissionId);
    if (mine.some(({ scanStatus }) => scanStatus === 'PENDING')) throw new TargetFault('files-not-checked-yet');
    const dms = this.connections.dms(connection);
    const own = [this.originalOf(job, source, message), await this.summaryOf(job, source, mine)];
    return { dms, source, filings: [...this.filingsOf(job, source, dms.nameLimit), ...own] };
  }

  /** Names are those of the whole case, so that two submissions agree on them; identical copies are filed once. */
  private filingsOf(job: TakenJob, source: ImportSource, limit: NameLimit): Filing[] {
    const names = targetFileNames(
      source.documents.map(({ fileName }) => fileName),
      limit,
    );
    const nameOf = new Map(source.documents.map(({ id }, at) => [id, names[at]?.name ?? '']));
    const replaced = replacedDocuments(source.documents);
    const firstOf = new Map<string, { document: SourceDocument; named: TargetFileName }>();
    source.documents.forEach((document, at) => {
      if (document.scanStatus !== 'INFECTED' && !firstOf.has(document.sha512))
        firstOf.set(document.sha512, { document, named: names[at] ?? { name: document.fileName, changes: [] } });
    });
    const files = [...firstOf.values()].map(({ document, named }) => ({
      changes: named.changes,
      documentIds: source.documents
        .filter(({ sha512, submissionId }) => sha512 === document.sha512 && submissionId === job.submissionId)
        .map(({ id }) => id),
      file: {
        ...{ key: document.id, submissionId: document.submissionId, caseNumber: source.caseNumber, name: named.name },
        ...{ originalName: document.fileName, mediaType: document.mediaType, sizeBytes: document.sizeBytes },
        sha512: document.sha512,
        ...replacesOf(replaced.get(document.id), nameOf),
        open: (range?: { start: number; end: number }) => this.files.open(document.fileKey, range),
      },
    }));
    return files.filter(({ documentIds }) => documentIds.length > 0);
  }

  /** The original as received belongs to the file too: it is what the applicant really sent. */
  private originalOf(job: TakenJob, { original, caseNumber }: ImportSource, message: StoredMessage | null): Filing {
    const { submissionId } = job;
    const { ending, mediaType } = message ? XML_FORM : formOf(original);
    const name = `Originaldaten ${submissionId.slice(-8)}.${ending}`;
    const file = { key: submissionId, submissionId, caseNumber, name, mediaType };
    if (!message) return ownFiling({ ...file, bytes: original });
    const { sizeBytes, sha512, fileKey } = message;
    const open = (range?: { start: number; end: number }) => this.files.open(fileKey, range);
    return { documentIds: [], changes: [], file: { ...file, originalName: name, sizeBytes, sha512, open } };
  }

  /** What was asked and answered, to be read by people: the same bytes at every attempt. */
  private async summaryOf(
    { submissionId }: TakenJob,
    { content, caseNumber, receivedAt }: ImportSource,
    mine: readonly SourceDocument[],
  ): Promise<Filing> {
    const documents = mine.map((document) => ({ ...document, file: { sha512: document.sha512, format: PDF } }));
    const { lists: codeLists } = await this.reference.words();
    const summary = summarise({ content, caseNumber, receivedAt, codeLists, documents });
    const { bytes } = await writeSummaryPdf(summary, receivedAt);
    const name = `Zusammenfassung ${submissionId.slice(-8)}.pdf`;
    return ownFiling({
      key: `${submissionId}-summary`,
      submissionId,
      caseNumber,
      name,
      mediaType: 'application/pdf',
      bytes,
    });
  }
}

/**
 * One after the other. Where a target answers later, those after it are handed over all the same, so that one attempt
 * brings all to it and the next finds all answers.
 */
async function handOverAll(filings: readonly Filing[], handOver: (filing: Filing) => Promise<void>): Promise<void> {
  let awaited: TargetFault | null = null;
  for (const filing of filings) {
    try {
      await handOver(filing);
    } catch (error) {
      if (!(error instanceof TargetFault && error.code === 'receipt-awaited')) throw error;
      awaited ??= error;
    }
  }
  if (awaited !== null) throw awaited;
}

function replacesOf(replaced: Replaced | undefined, nameOf: ReadonlyMap<string, string>): Pick<DmsFile, 'replaces'> {
  return replaced ? { replaces: { name: nameOf.get(replaced.firstId) ?? '', keys: replaced.ids } } : {};
}

type OwnFile = Pick<DmsFile, 'key' | 'submissionId' | 'caseNumber' | 'name' | 'mediaType'> & { bytes: Buffer };

/** A file that we write ourselves and that is no document of the case. */
function ownFiling({ bytes, ...file }: OwnFile): Filing {
  const open = (range = { start: 0, end: bytes.length - 1 }) =>
    Readable.from([bytes.subarray(range.start, range.end + 1)]);
  const sha512 = createHash('sha512').update(bytes).digest('hex');
  return {
    documentIds: [],
    changes: [],
    file: { ...file, originalName: file.name, sizeBytes: bytes.length, sha512, open },
  };
}

const berlinYear = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', year: 'numeric' });
