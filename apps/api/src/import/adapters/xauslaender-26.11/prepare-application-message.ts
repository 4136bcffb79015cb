import { createHash } from 'node:crypto';
import { mapApplication, type MappingResult } from '@einkanal/domain/import/mapping/map-application';
import { isEmbeddedOnly } from '@einkanal/domain/import/mapping/map-documents';
import type { MappingBlock } from '@einkanal/domain/import/mapping/mapping-block';
import { PDF, type MappingInput } from '@einkanal/domain/import/mapping/mapping-input';
import { MAPPING_VERSION, type WrittenReport } from '@einkanal/domain/import/mapping/mapping-report';
import { summarise } from '@einkanal/domain/import/mapping/summary';
import { writeSummaryPdf } from '../../document/summary-pdf.js';
import { codeFaults } from '../../../message/xauslaender-26.11/code-faults.js';
import { localPath, pointerAt } from '../../../message/xauslaender-26.11/field-path.js';
import { base64Size, gatherFiles, type GatheredFiles } from './gather-files.js';
import { messageFaults } from './message-checks.js';
import { expectValidPackage, packageMessages, partBytesFor } from './package-messages.js';
import { packageFiles, type Delivery } from './packaged-files.js';
import { listVersions } from '../../../message/xauslaender-26.11/list-versions.js';
import { messageHead, rootAttributes } from '../../../message/xauslaender-26.11/message-head.js';
import { parseXml } from '../../../message/xauslaender-26.11/xml-document.js';
import { writeMessage } from '../../../message/xauslaender-26.11/message-writer.js';
import type { ApplicationToPrepare, PrepareApplicationMessage, PreparedMessage } from './prepared-message.js';

/** Adapter and mapping that made a message; stored with the job. */
const VERSION = `xauslaender-26.11/${MAPPING_VERSION}`;
const TYPE = '130101';
/** Room for header, summary and every text of the application besides the files. */
const OVERHEAD_BYTES = 300_000;

export const prepareApplicationMessage: PrepareApplicationMessage = async (application) => {
  const textBytes = 4 * JSON.stringify(application.content).length;
  const room = application.settings.embedLimitBytes - OVERHEAD_BYTES - textBytes;
  const withhold = new Set<string>();
  for (;;) {
    const files = await gatherAll(application, room, withhold);
    const prepared = await prepareWith(application, files);
    const largest = prepared.kind === 'ready' ? largestOf(files) : null;
    const isTooLarge = prepared.kind === 'ready' && prepared.xml.length > application.settings.embedLimitBytes;
    if (!isTooLarge || largest === null) return prepared;
    withhold.add(largest);
  }
};

type Files = GatheredFiles & { delivery: Delivery | null };

/** The files that go into the message, and those of the rest that packages can bring. */
async function gatherAll(application: ApplicationToPrepare, room: number, withhold: Set<string>): Promise<Files> {
  const { documents, receivedAt, settings } = application;
  const { contents, ...gathered } = await gatherFiles(documents, room, withhold, receivedAt);
  const partBytes = partBytesFor(settings.embedLimitBytes);
  return { contents, ...(await packageFiles(documents, gathered.documents, partBytes, receivedAt)) };
}

async function prepareWith(application: ApplicationToPrepare, files: Files): Promise<PreparedMessage> {
  const { content, corrected = [], caseNumber, receivedAt, codeLists } = application;
  const { documents, delivery } = files;
  const input = { content, corrected, caseNumber, receivedAt, codeLists, documents, ...announced(delivery) };
  const { bytes, undrawable } = await writeSummaryPdf(summarise(input), receivedAt);
  const summary = { sha512: createHash('sha512').update(bytes).digest('hex'), format: PDF };
  const result = mapApplication({ ...input, summary, relatedApplications: [] });
  const report = { ...result.report, undrawable };
  if (result.kind === 'blocked') return { kind: 'blocked', faults: result.blocks, report, version: VERSION };

  const { settings, messageId, createdAt, day } = application;
  const versions = listVersions(codeLists, day);
  const head = messageHead(TYPE, messageId, createdAt, settings);
  const contents = new Map(files.contents).set(summary.sha512, bytes);
  const attributes = rootAttributes(settings);
  const xml = writeMessage({ type: TYPE, attributes, head, body: result.message }, contents, versions);
  const faults = faultsOf(xml, result, report, application);
  if (faults.length > 0) return { kind: 'blocked', faults, report, version: VERSION };
  const delivered = { type: TYPE, messageId, createdAt, settings, versions } as const;
  const packages = delivery === null ? [] : packageMessages(delivered, delivery);
  if (delivery !== null) expectValidPackage(delivered);
  const sha512 = createHash('sha512').update(xml).digest('hex');
  return { kind: 'ready', xml, sha512, packages, report, version: VERSION };
}

function announced(delivery: Delivery | null): Pick<MappingInput, 'delivery'> {
  if (delivery === null) return {};
  return { delivery: { packages: delivery.parts.length, archiveBytes: delivery.archive.sizeBytes } };
}

/** What of a finished message is not valid: then our mapping has met a value that it should have stopped before. */
function faultsOf(
  xml: Buffer,
  { message }: Extract<MappingResult, { kind: 'mapped' }>,
  report: WrittenReport,
  { codeLists, day, settings }: ApplicationToPrepare,
): MappingBlock[] {
  using document = parseXml(xml);
  const paths = [
    ...messageFaults(document, settings).map(({ path }) => localPath(path ?? '')),
    ...codeFaults(message, listVersions(codeLists, day), codeLists).map(({ path }) => path),
  ];
  const pointers = new Set(paths.map((path) => pointerAt(path, report) ?? ''));
  return Array.from(pointers, (pointer) => ({ pointer, code: 'message-not-valid' as const }));
}

/** What makes most room: what can travel beside the message, before what can only be left out. */
function largestOf({ documents, contents }: GatheredFiles): string | null {
  const embedded = documents.flatMap(({ id, slot, file }) =>
    typeof file === 'string' || 'packages' in file
      ? []
      : [{ id, isStuck: isEmbeddedOnly(slot), size: base64Size(contents.get(file.sha512)?.length ?? 0) }],
  );
  return embedded.sort((a, b) => Number(a.isStuck) - Number(b.isStuck) || b.size - a.size)[0]?.id ?? null;
}
