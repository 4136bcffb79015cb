import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { Receipt } from '@einkanal/domain/intake/receipt';
import { anApplication } from '@einkanal/domain/testing/builders';
import type { Patch } from '@einkanal/domain/testing/patch';
import { INCOMING } from '../src/platform/file-store.js';
import type { ProblemView } from '../src/platform/problem.dto.js';
import { aPdf } from './files.js';
import type { Part } from './multipart.js';
import type { TestApp } from './test-app.js';

/** The JSON part: an object is written as JSON, text and bytes go as they are. */
export function applicationPart(content: object | string | Uint8Array): Part {
  const isReady = typeof content === 'string' || content instanceof Uint8Array;
  const body = isReady ? content : JSON.stringify(content);
  return { name: 'application', body, fileName: 'application.json', type: 'application/json' };
}

/** The two small files that the base application announces. */
export function twoFiles(first = aPdf('Pass'), second = aPdf('Vertrag')): Part[] {
  return [
    { name: 'file-1', body: first, fileName: 'Pass.pdf', type: 'application/pdf' },
    { name: 'file-2', body: second, fileName: 'Vertrag.pdf', type: 'application/pdf' },
  ];
}

/** The base application with its files; `patch` changes single places. */
export function aSubmission(patch: Patch = {}): Part[] {
  return [applicationPart(anApplication(patch)), ...twoFiles()];
}

/** An application without files, for tests about its JSON. */
export function aSubmissionWithoutFiles(patch: Patch = {}): Part[] {
  const { attachments: _none, ...content } = anApplication(patch);
  return [applicationPart(content)];
}

/** How much of everything there is: rows, files in their place, files still in `incoming/`. */
export async function stored(app: Pick<TestApp, 'look' | 'filesDir'>) {
  const [rows] = await app.look<Record<'submissions' | 'cases' | 'documents' | 'due' | 'refusals', number>>(
    `SELECT (SELECT count(*)::int FROM submission) AS submissions, (SELECT count(*)::int FROM case_file) AS cases,
            (SELECT count(*)::int FROM document) AS documents, (SELECT count(*)::int FROM refusal) AS refusals,
            (SELECT count(*)::int FROM outbox WHERE type = 'submission-accepted') AS due`,
  );
  const names = readdirSync(app.filesDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const isIncoming = (folder: string) => path.basename(folder) === INCOMING;
  const incoming = names.filter(({ parentPath }) => isIncoming(parentPath)).length;
  return { ...rows!, files: names.length - incoming, incoming };
}

/** The receipt of an answer. */
export async function receiptOf(answer: Response): Promise<Receipt> {
  return (await answer.json()) as Receipt;
}

export type ProblemBody = z.infer<typeof ProblemView> & { firstReceipt?: object };

/** The problem of an answer. */
export async function problemOf(answer: Response): Promise<ProblemBody> {
  return (await answer.json()) as ProblemBody;
}
