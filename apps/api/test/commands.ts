import { randomUUID } from 'node:crypto';
import type { TestPerson } from './test-person.js';

type Answer = { status: number; body: Record<string, unknown> & { version: number; commandId: string; code?: string } };

/** Sends a command as the page would. `version` is the version of the case that the person saw. */
export async function command(
  person: Pick<TestPerson, 'call'>,
  caseId: string,
  name: string,
  { version, input = {}, commandId = randomUUID() }: { version: number; input?: object; commandId?: string },
): Promise<Answer> {
  const answer = await person.call(`/api/v1/cases/${caseId}/commands/${name}`, {
    method: 'POST',
    body: input,
    headers: { 'if-match': `"${version}"`, 'command-id': commandId },
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

/** Takes a command back. */
export async function undo(person: Pick<TestPerson, 'call'>, commandId: string): Promise<Answer> {
  const answer = await person.call(`/api/v1/undo/${commandId}`, { method: 'POST', body: {} });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}
