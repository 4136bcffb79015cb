import { setTimeout as delay } from 'node:timers/promises';
import { withCaseNumber, type DemoApplication } from '../demo-application.js';
import { withFilesAhead } from '../files-ahead.js';
import { sendApplication, type Outcome } from './send-application.js';

export type Sending = { apiUrl: string; token: () => Promise<string>; paceMs: number; tell: (line: string) => void };

/**
 * Sends one after the other and tells of each in a line without names. Later post that names a case gets the number
 * from the receipt of the earlier one.
 * @returns how many were refused
 */
export async function sendAll(
  applications: readonly DemoApplication[],
  { apiUrl, token, paceMs, tell }: Sending,
): Promise<number> {
  const numbers = new Map<string, string>();
  let refused = 0;
  let at = 0;
  for await (const application of withFilesAhead(applications)) {
    if (at > 0) await delay(paceMs);
    const number = application.namesCaseOf === undefined ? undefined : numbers.get(application.namesCaseOf);
    const startedAt = performance.now();
    const outcome = await sendApplication(
      apiUrl,
      await token(),
      number === undefined ? application : withCaseNumber(application, number),
    );
    if (outcome.status === 'ACCEPTED') numbers.set(application.idempotencyKey, outcome.caseNumber);
    else refused += 1;
    tell(
      `${String(++at).padStart(String(applications.length).length)}/${applications.length}  ${line(application, outcome)}  ${Math.round(performance.now() - startedAt)} ms`,
    );
  }
  return refused;
}

function line({ abhKennung, content, files }: DemoApplication, outcome: Outcome): string {
  const what = [content.kind, content.service, content.matter].filter(Boolean).join(' ').padEnd(28);
  const sent = `${abhKennung}  ${what}  ${String(files.length).padStart(2)} files`;
  return outcome.status === 'ACCEPTED' ? `${outcome.caseNumber}  ${sent}` : `refused: ${outcome.reason}  ${sent}`;
}
