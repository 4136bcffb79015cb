import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { ReferenceData } from '../src/office/reference-data.service.js';
import { systemClock, type Clock } from '../src/platform/clock.js';
import { HandoverDispatch } from '../src/routing/handover-dispatch.service.js';
import { command } from './commands.js';
import type { TestApp } from './test-app.js';
import { RHEIN_NECKAR } from './test-offices.js';
import type { TestPerson } from './test-person.js';

/** With the applicant's consent to the neighbouring office, unless told otherwise. */
export function anOffer(change: object = {}) {
  return {
    to: { officeId: RHEIN_NECKAR },
    basis: 'CONSENT',
    consent: { how: 'Telefonat', on: '2026-11-20' },
    reason: 'Umzug nach Eppelheim',
    ...change,
  };
}

export function handOver(person: TestPerson, caseId: string, version: number, change: object = {}) {
  return command(person, caseId, 'hand-over', { version, input: anOffer(change) });
}

/** The part of the worker that sends handovers, at the time of the clock. */
export function dispatchOf(app: TestApp, clock: Clock = systemClock): HandoverDispatch {
  return new HandoverDispatch(app.nest.get(DataSource), app.nest.get(ReferenceData), app.config, clock);
}

/** Lets every prepared handover leave the house, as relay and worker do when the undo time is over. */
export async function sendPrepared(app: TestApp): Promise<void> {
  const due = await app.look<{ office_id: string; subject_id: string }>(
    `DELETE FROM outbox WHERE type = 'handover-due' RETURNING office_id, subject_id`,
  );
  for (const { office_id: officeId, subject_id: subjectId } of due)
    await dispatchOf(app).send({ officeId, subjectId, correlationId: null });
}

type Answer = { status: number; body: { caseId?: string | null; code?: string } };

/** Takes or sends back what was offered, as the page of the receiving office would. */
export async function answerOffer(
  person: TestPerson,
  handoverId: string,
  act: 'accept' | 'return',
  commandId: string = randomUUID(),
): Promise<Answer> {
  const answer = await person.call(`/api/v1/handovers/${handoverId}/${act}`, {
    method: 'POST',
    headers: { 'command-id': commandId },
    body: act === 'return' ? { reason: 'Wohnt noch bei Ihnen' } : {},
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

/** The handover of a case that is prepared or sent. */
export async function openHandoverOf(app: Pick<TestApp, 'look'>, number: string): Promise<string> {
  const [open] = await app.look<{ id: string }>(
    `SELECT id FROM handover WHERE case_number = $1 AND state IN ('PREPARED', 'SENT')`,
    [number],
  );
  return open?.id ?? '';
}

/** In which offices a case is open, as a superuser sees it. */
export async function openIn(app: Pick<TestApp, 'look'>, number: string): Promise<string[]> {
  const rows = await app.look<{ office_id: string }>(
    'SELECT office_id FROM case_file WHERE number = $1 AND closed_at IS NULL',
    [number],
  );
  return rows.map(({ office_id: office }) => office);
}

/** What the portal that sent a submission is told about it. */
export async function statusOf(app: TestApp, submissionId: string) {
  const authorization = `Bearer ${await app.token()}`;
  const answer = await fetch(`${app.url}/api/v1/submissions/${submissionId}`, { headers: { authorization } });
  return { status: answer.status, body: (await answer.json()) as { state: string; otherOffice: string | null } };
}

/** The version of a case as it stands. */
export async function versionOf(app: Pick<TestApp, 'look'>, caseId: string): Promise<number> {
  const [row] = await app.look<{ version: number }>('SELECT version FROM case_file WHERE id = $1', [caseId]);
  return row?.version ?? 0;
}
