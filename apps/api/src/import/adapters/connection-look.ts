import { found, type ConnectionFinding } from '@einkanal/domain/import/connection-finding';
import { berlinDay } from '@einkanal/domain/time/working-day';
import { TargetFault, TargetRefusal } from '../target-fault.js';
import { certificateEnd } from './target-certificate.js';

/** Takes one look after the other. The first at which the target is at fault is the last, and says so. */
export async function lookInTurn(looks: readonly (() => Promise<ConnectionFinding[]>)[]): Promise<ConnectionFinding[]> {
  const findings: ConnectionFinding[] = [];
  try {
    for (const look of looks) findings.push(...(await look()));
  } catch (error) {
    if (error instanceof TargetRefusal) return [...findings, { code: error.message, isGood: false, detail: {} }];
    if (!(error instanceof TargetFault)) throw error;
    return [...findings, { code: error.code, isGood: false, detail: error.detail }];
  }
  return findings;
}

/** Whether what goes to an address is encrypted, and until when its certificate holds. */
export async function lookAtEncryption(address: string): Promise<ConnectionFinding[]> {
  const url = new URL(address);
  if (url.protocol !== 'https:') return [found('not-encrypted', { address }, false)];
  const end = await certificateEnd(url);
  // Where nobody answers, the next look says why.
  return end === null ? [] : [found('certificate-read', { address, day: berlinDay(end) }, end > new Date())];
}

/** Sends a request and tells how long its answer took. */
export async function lookForAnswer(address: string, request: () => Promise<unknown>): Promise<ConnectionFinding[]> {
  const startedAt = performance.now();
  await request();
  const milliseconds = String(Math.round(performance.now() - startedAt));
  return [found('target-answered', { address, milliseconds })];
}
