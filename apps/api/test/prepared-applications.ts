import { Readable } from 'node:stream';
import { anApplication } from '@einkanal/domain/testing/builders';
import type { Patch } from '@einkanal/domain/testing/patch';
import { prepareApplicationMessage } from '../src/import/adapters/xauslaender-26.11/prepare-application-message.js';
import type {
  ApplicationToPrepare,
  StoredDocument,
} from '../src/import/adapters/xauslaender-26.11/prepared-message.js';
import { TEST_MESSAGE_SETTINGS } from './test-message-settings.js';
import { readApplicationMessage, shippedCodeLists as codeLists } from './test-messages.js';

export const PREPARATION_SETTINGS = { ...TEST_MESSAGE_SETTINGS, embedLimitBytes: 20_000_000 };

/** A PDF that compresses well. */
export const pdf = (size = 1_000) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size, 'x')]);

/** Evidence that is clean and not to be converted. */
export function aDocument(content: Buffer, change: Partial<StoredDocument> = {}): StoredDocument {
  return {
    id: '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d',
    slot: 'AV',
    purpose: 'attachment',
    title: null,
    fileName: 'Arbeitsvertrag.pdf',
    mediaType: 'application/pdf',
    sizeBytes: content.length,
    scanStatus: 'CLEAN',
    read: () => Promise.resolve(content),
    open: (range) => Readable.from([content.subarray(range?.start, range && range.end + 1)]),
    ...change,
  };
}

/** What the adapter makes of an application of `builders.ts`. */
export function prepare(
  patch: Patch = {},
  documents: StoredDocument[] = [],
  change: Partial<ApplicationToPrepare> = {},
) {
  return prepareApplicationMessage({
    messageId: '5d6a3c1e-7f42-4b7a-9a51-0c8e2f9b1d30',
    createdAt: new Date('2026-11-24T08:12:47.412Z'),
    caseNumber: 'EK-2026-4819-3755',
    receivedAt: new Date('2026-11-24T08:12:46Z'),
    content: anApplication(patch),
    documents,
    settings: PREPARATION_SETTINGS,
    codeLists,
    ...change,
  });
}

/** The message as it is read again. @throws Error where it is blocked */
export async function ready(...parameters: Parameters<typeof prepare>) {
  const prepared = await prepare(...parameters);
  if (prepared.kind === 'blocked') throw new Error(JSON.stringify(prepared.faults));
  return { ...prepared, ...(await readApplicationMessage(prepared.xml)) };
}
