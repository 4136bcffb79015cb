import { EYE_COLOUR_URN, toCodeList, type CodeLists } from '../codes/code-list.js';
import { mapApplication } from '../import/mapping/map-application.js';
import { PDF, type DocumentToMap, type MappingInput } from '../import/mapping/mapping-input.js';
import { anApplication } from './builders.js';
import { someCodeLists } from './known-codes.js';
import type { Patch } from './patch.js';

const eyeColours = toCodeList(EYE_COLOUR_URN, '1', [{ code: '06', name: 'braun', attributes: {} }]);
const codeLists: CodeLists = new Map([...someCodeLists, [EYE_COLOUR_URN, eyeColours]]);

export const aPdf = { sha512: 'a'.repeat(128), format: PDF } as const;

export function aDocumentToMap(change: Partial<DocumentToMap> = {}): DocumentToMap {
  return {
    id: '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d',
    slot: 'AV',
    purpose: 'attachment',
    title: null,
    fileName: 'Arbeitsvertrag.pdf',
    file: aPdf,
    ...change,
  };
}

/** An application of `builders.ts` as it comes to the mapping. */
export function anInput(patch: Patch = {}, change: Partial<MappingInput> = {}): MappingInput {
  return {
    content: anApplication(patch),
    caseNumber: 'EK-2026-4819-3755',
    receivedAt: new Date('2026-11-24T08:12:46Z'),
    documents: [],
    summary: { sha512: 'b'.repeat(128), format: PDF },
    relatedApplications: [],
    codeLists,
    ...change,
  };
}

/** The message and its report. @throws Error where the application is blocked */
export function mapped(patch: Patch = {}, change: Partial<MappingInput> = {}) {
  const result = mapApplication(anInput(patch, change));
  if (result.kind === 'blocked') throw new Error(`blocked: ${JSON.stringify(result.blocks)}`);
  return result;
}

/** Why the application is not sent; empty where it is. */
export function blocksOf(patch: Patch = {}, change: Partial<MappingInput> = {}) {
  const result = mapApplication(anInput(patch, change));
  return result.kind === 'blocked' ? result.blocks : [];
}
