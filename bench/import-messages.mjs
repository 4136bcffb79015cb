// The messages of a transfer, made by the product's own functions: neither queue nor framework makes them dear, so the
// bare loop makes each of them anew as well.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { application, files, message } from './import-application.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const built = (file) => import(path.join(ROOT, file));

const { prepareApplicationMessage } = await built(
  'apps/api/dist/import/adapters/xauslaender-26.11/prepare-application-message.js',
);
const { writeSummaryPdf } = await built('apps/api/dist/import/document/summary-pdf.js');
const { readCodeListFiles } = await built('apps/api/dist/office/code-list-files.js');
const { summarise } = await built('libs/domain/dist/import/mapping/summary.js');
const { PDF } = await built('libs/domain/dist/import/mapping/mapping-input.js');

const codeLists = new Map(readCodeListFiles().map((list) => [list.urn, list]));
const settings = { ...message, embedLimitBytes: 20_000_000 };

const documentsOf = ({ documents }) =>
  files.map(({ name, bytes }, at) => ({
    ...{ id: documents[at], slot: null, purpose: 'attachment', title: null, fileName: name },
    ...{ mediaType: 'application/pdf', sizeBytes: bytes.length, scanStatus: 'NOT_CONFIGURED' },
    file: { sha512: createHash('sha512').update(bytes).digest('hex'), format: PDF },
    read: () => Promise.resolve(bytes),
  }));

/** What the specialist system gets; thrown away, because a recorded one is sent. */
export async function makeApplicationMessage(job) {
  const at = new Date();
  const about = { messageId: job.messageId, createdAt: at, caseNumber: job.number, receivedAt: at };
  const documents = documentsOf(job);
  const made = await prepareApplicationMessage({ ...about, content: application, documents, settings, codeLists });
  if (made.kind !== 'ready') throw new Error('the application of the bench makes no valid message');
}

/** What the DMS gets beside the files themselves; thrown away too. */
export async function makeSummary(job) {
  const at = new Date();
  const documents = documentsOf(job);
  const summary = summarise({ content: application, caseNumber: job.number, receivedAt: at, codeLists, documents });
  await writeSummaryPdf(summary, at);
}
