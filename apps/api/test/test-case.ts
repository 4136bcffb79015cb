import { randomUUID } from 'node:crypto';
import { anApplication } from '@einkanal/domain/testing/builders';
import type { Patch } from '@einkanal/domain/testing/patch';
import { aPdf } from './files.js';
import type { Part } from './multipart.js';
import type { TestApp } from './test-app.js';

/** A file part as it stands in the request. */
export function aFile(name: string, fileName: string, body: string | Uint8Array = aPdf(fileName)): Part {
  return { name, fileName, body };
}

/** Sends an application through the real API and says what it became. */
export async function aSubmittedCase(
  app: TestApp,
  {
    patch = {},
    files = [aFile('file-1', 'Pass.pdf'), aFile('file-2', 'Vertrag.pdf')],
  }: { patch?: Patch; files?: Part[] } = {},
) {
  // Not the same twice: a repeat would go to the case of the first.
  const content = anApplication({ '/account/id': randomUUID(), ...patch });
  const json = { name: 'application', body: JSON.stringify(content), type: 'application/json' };
  const answer = await app.submit([json, ...files]);
  const receipt = (await answer.json()) as { submissionId: string; caseNumber: string };
  if (answer.status !== 201) throw new Error(`not accepted: ${JSON.stringify(receipt)}`);
  const [stored] = await app.look<{ case_id: string }>('SELECT case_id FROM submission WHERE id = $1', [
    receipt.submissionId,
  ]);
  const documents = await app.look<{ id: string }>(
    'SELECT id FROM document WHERE submission_id = $1 ORDER BY position',
    [receipt.submissionId],
  );
  return {
    caseId: stored?.case_id ?? '',
    number: receipt.caseNumber,
    submissionId: receipt.submissionId,
    documentIds: documents.map(({ id }) => id),
  };
}
