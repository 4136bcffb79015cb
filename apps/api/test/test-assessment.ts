import { DataSource } from 'typeorm';
import type { Patch } from '@einkanal/domain/testing/patch';
import { AssessmentFallback } from '../src/assessment/assessment-fallback.js';
import { AssessmentService } from '../src/assessment/assessment.service.js';
import { CaseAssessor } from '../src/assessment/case-assessor.js';
import { UrgencyRound } from '../src/assessment/urgency-round.service.js';
import { ReferenceData } from '../src/office/reference-data.service.js';
import { createLog } from '../src/platform/log.js';
import { aSubmission, receiptOf } from './submissions.js';
import type { Part } from './multipart.js';
import type { TestApp } from './test-app.js';
import { HEIDELBERG } from './test-offices.js';

export type AssessedRow = Record<string, unknown> & { id: string; version: number; stage: string };
export type TransferRow = { id: string; target: string; state: string; hold_reason: string | null };

let passports = 0;

/** The assessment as the worker runs it, with a clock that the test sets. */
export function assessmentOf(app: TestApp, clock: { now: Date }) {
  const db = app.nest.get(DataSource);
  const now = () => clock.now;
  const reference = new ReferenceData(db, now);
  const fallback = new AssessmentFallback(db, app.config, now, createLog('silent', 'test'));
  const service = new AssessmentService(db, new CaseAssessor(reference, now), fallback, app.config, now);
  const round = new UrgencyRound(db, reference, now);

  const assess = (subjectId: string) => service.assess({ officeId: HEIDELBERG, subjectId, correlationId: null });
  /** Sends an application of a person whom nobody has seen before, and has it assessed. */
  const arrive = async (patch: Patch = {}, parts?: Part[]) => {
    const own = { '/applicant/identityDocument/number': `T${String(++passports).padStart(8, '0')}` };
    const answer = await app.submit(parts ?? aSubmission({ ...own, ...patch }));
    const { submissionId, caseNumber } = await receiptOf(answer);
    await assess(submissionId);
    return { submissionId, caseNumber, caseId: (await caseOf(caseNumber)).id };
  };
  const caseOf = async (number: string): Promise<AssessedRow> => {
    const [row] = await app.look<AssessedRow>('SELECT * FROM case_file WHERE number = $1', [number]);
    if (!row) throw new Error(`no case ${number}`);
    return row;
  };
  const transfersOf = (number: string) =>
    app.look<TransferRow>(
      `SELECT j.id, j.target, j.state, j.hold_reason FROM import_job j JOIN case_file c ON c.id = j.case_id
       WHERE c.number = $1 ORDER BY j.target DESC`,
      [number],
    );
  /** Each transfer as one phrase, the specialist system first. */
  const transfers = async (number: string) =>
    (await transfersOf(number)).map(({ target, state, hold_reason }) =>
      [target, state, hold_reason].filter(Boolean).join(' '),
    );
  /** How many outbox rows say that a transfer of the case is due. */
  const due = async (number: string) => {
    const ids = (await transfersOf(number)).map(({ id }) => id);
    const rows = await app.look('SELECT FROM outbox WHERE subject_id = ANY ($1::uuid[])', [ids]);
    return rows.length;
  };
  return { arrive, assess, caseOf, transfers, due, round };
}
