import type { DemoApplication } from '../demo-application.js';

export type Outcome = { status: 'ACCEPTED'; caseNumber: string } | { status: 'REFUSED'; reason: string };

/**
 * Sends one submission as an online service does: the data first, then every file.
 * @throws Error if nobody answers at `apiUrl`
 */
export async function sendApplication(
  apiUrl: string,
  token: string,
  { content, files, idempotencyKey }: DemoApplication,
): Promise<Outcome> {
  const form = new FormData();
  form.append('application', new Blob([JSON.stringify(content)], { type: 'application/json' }), 'application.json');
  for (const { part, fileName, mediaType, bytes } of files)
    form.append(part, new Blob([Uint8Array.from(await bytes())], { type: mediaType }), fileName);
  const response = await fetch(`${apiUrl}/api/v1/submissions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': idempotencyKey },
    body: form,
  }).catch((cause: unknown) => {
    throw new Error(`The API at ${apiUrl} does not answer. Is Einkanal running? (npm start)`, { cause });
  });
  const answer = (await response.json().catch(() => ({}))) as { caseNumber?: string; code?: string; en?: string };
  return response.status === 201 && answer.caseNumber !== undefined
    ? { status: 'ACCEPTED', caseNumber: answer.caseNumber }
    : { status: 'REFUSED', reason: [response.status, answer.code, answer.en].filter(Boolean).join(' ') };
}
