import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from '@einkanal/demo/random';
import type { SenderAnswer, SentCase } from '../checker/sent-case.js';
import { sha512Of, type ApplicationToSend } from './sent-application.js';

export type Address = { apiUrl: string; token: string };

const TRY_LIMIT_MS = 8_000;
const MOST_TRIES = 100;
/** Some senders lose patience: what became of their application they never learn. */
const IMPATIENT = 0.15;

/** Sends as a real online service does: under one key, again and again until there is an answer that settles it. */
export async function send(
  chance: Chance,
  { apiUrl, token }: Address,
  { key, mark, original, files }: ApplicationToSend,
): Promise<SentCase> {
  const tries = chance.happens(IMPATIENT) ? chance.between(1, 2) : MOST_TRIES;
  const answers: SenderAnswer[] = [];
  for (let nth = 0; nth < tries; nth++) {
    if (nth > 0) await wait(chance.between(200, 1_500));
    const answer = await sendOnce(`${apiUrl}/api/v1/submissions`, token, { key, original, files });
    answers.push(answer);
    if (isSettled(answer)) break;
  }
  const digests = files.map(({ fileName, bytes }) => ({ fileName, sha512: sha512Of(bytes) }));
  return { key, mark, original, files: digests, answers };
}

/** A receipt or a refusal; trouble of the server and "still being worked on" are asked again. */
function isSettled(answer: SenderAnswer): boolean {
  return answer !== null && answer.status < 500 && answer.status !== 409 && answer.status !== 429;
}

async function sendOnce(
  url: string,
  token: string,
  { key, original, files }: Pick<ApplicationToSend, 'key' | 'original' | 'files'>,
): Promise<SenderAnswer> {
  const form = new FormData();
  form.append('application', new Blob([original], { type: 'application/json' }), 'application.json');
  for (const { part, fileName, bytes } of files)
    form.append(part, new Blob([Uint8Array.from(bytes)], { type: 'application/pdf' }), fileName);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': key },
      body: form,
      signal: AbortSignal.timeout(TRY_LIMIT_MS),
    });
    const body = (await response.json()) as { caseNumber?: string };
    return { status: response.status, caseNumber: body.caseNumber ?? null };
  } catch {
    return null;
  }
}
