import { aSubmission, aSubmissionWithoutFiles, applicationPart, receiptOf } from '../../test/submissions.js';
import { assessmentOf } from '../../test/test-assessment.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG } from '../../test/test-offices.js';
import { aSupplement } from '@einkanal/domain/testing/builders';

const clock = { now: new Date('2026-11-25T09:00:00Z') };
const BOTH_QUEUED = ['SPECIALIST_SYSTEM QUEUED', 'DMS QUEUED'];
const BOTH_HELD = ['SPECIALIST_SYSTEM HELD JURISDICTION', 'DMS HELD JURISDICTION'];
const POTSDAM = { '/applicant/address': { postalCode: '14482', city: 'Potsdam' } };

let app: TestApp;
let office: ReturnType<typeof assessmentOf>;
beforeAll(async () => {
  app = await startTestApp();
  office = assessmentOf(app, clock);
});
afterAll(() => app.close());

const setPolicy = (policy: string) =>
  app.look(
    `INSERT INTO office_setting (office_id, name, value) VALUES ($1, 'importPolicy', $2)
     ON CONFLICT (office_id, name) DO UPDATE SET value = excluded.value`,
    [HEIDELBERG, JSON.stringify(policy)],
  );

describe('an arrival', () => {
  test('stands before people with everything that the rules know, and its transfers are due', async () => {
    const { caseNumber } = await office.arrive();
    expect(await office.caseOf(caseNumber)).toMatchObject({
      stage: 'TRIAGE',
      jurisdiction: 'OURS',
      jurisdiction_verdict: { reason: 'IN_DISTRICT' },
      suggestion: { teamCode: 'WORK', step: 'ROUTE', confidence: 'CLEAR' },
      urgency_day: expect.anything(),
      urgency_facts: { titleKind: 'TITLE', titleUntil: '2027-01-14' },
      missing_count: expect.any(Number),
      passport_key: expect.stringMatching(/^T\d+\|TUR$/),
    });
    expect(await office.transfers(caseNumber)).toEqual(BOTH_QUEUED);
    expect(await office.due(caseNumber)).toBe(2);
  });

  test('is assessed once, however often it is asked, and keeps one row and one fact', async () => {
    const { submissionId, caseNumber, caseId } = await office.arrive();
    const { version } = await office.caseOf(caseNumber);
    await Promise.all([office.assess(submissionId), office.assess(submissionId)]);
    expect((await office.caseOf(caseNumber)).version).toBe(version);
    expect(await app.look('SELECT FROM assessment WHERE case_id = $1', [caseId])).toHaveLength(1);
    const facts = await app.look<{ type: string }>('SELECT type FROM case_event WHERE case_id = $1 ORDER BY seq', [
      caseId,
    ]);
    expect(facts.map(({ type }) => type)).toEqual(['submission-accepted', 'application-checked']);
  });

  test('jurisdiction-05: Potsdam in detention is suspected to be of another office and an emergency, and nothing leaves', async () => {
    const { caseNumber, caseId } = await office.arrive({
      ...POTSDAM,
      '/urgency': { kind: 'detention', text: 'Abschiebehaft, Termin morgen' },
    });
    expect(await office.caseOf(caseNumber)).toMatchObject({
      jurisdiction: 'SUSPECTED_OTHER',
      urgency: 'EMERGENCY_SUSPECTED',
      emergency: { reason: 'DETENTION', raised: { by: null } },
      emergency_due_at: new Date('2026-11-25T10:00:00Z'),
      suggestion: { step: 'ANSWER_EMERGENCY', teamCode: 'EMERGENCY' },
    });
    expect(await office.transfers(caseNumber)).toEqual(BOTH_HELD);
    expect(await office.due(caseNumber)).toBe(0);
    const facts = await app.look(`SELECT FROM case_event WHERE case_id = $1 AND type = 'emergency-suspected'`, [
      caseId,
    ]);
    expect(facts).toHaveLength(1);
  });

  test('receive-04: an exact repeat gets no import', async () => {
    const parts = aSubmission({ '/applicant/identityDocument/number': 'R00000004' });
    const first = await office.arrive({}, parts);
    const again = await receiptOf(await app.submit(parts));
    await office.assess(again.submissionId);
    expect(again.caseNumber).toBe(first.caseNumber);
    expect(await office.transfers(first.caseNumber)).toEqual(BOTH_QUEUED);
    expect(await office.due(first.caseNumber)).toBe(2);
  });

  test('a question is shown, but not filed until a person says so', async () => {
    const { caseNumber } = await office.arrive({}, aSubmissionWithoutFiles({ '/kind': 'STATUS_INQUIRY' }));
    expect(await office.transfers(caseNumber)).toEqual(['DMS HELD NOT_AN_APPLICATION']);
    expect(await office.caseOf(caseNumber)).toMatchObject({ suggestion: { step: 'LOOK', teamCode: null } });
  });
});

describe('what is decided by a person', () => {
  test.each(['CONFIRMED_OURS', 'CONFIRMED_OTHER', 'KEPT_WITH_CONSENT', 'HANDOVER_SENT', 'HANDOVER_RETURNED'])(
    '%s stays, whatever the rules say anew',
    async (decided) => {
      const { caseNumber, caseId } = await office.arrive(POTSDAM);
      await app.look('UPDATE case_file SET jurisdiction = $2 WHERE id = $1', [caseId, decided]);
      await office.assess(caseId);
      const held = decided === 'CONFIRMED_OURS' || decided === 'KEPT_WITH_CONSENT' ? BOTH_QUEUED : BOTH_HELD;
      expect(await office.caseOf(caseNumber)).toMatchObject({
        jurisdiction: decided,
        jurisdiction_verdict: { verdict: 'SUSPECTED_OTHER' },
      });
      expect(await office.transfers(caseNumber)).toEqual(held);
    },
  );

  test('a denied emergency is not suspected again', async () => {
    const { caseNumber, caseId } = await office.arrive({ '/urgency': { kind: 'TRAVEL' } });
    const act = { by: null, at: '2026-11-25T09:10:00.000Z' };
    await app.look(
      `UPDATE case_file SET urgency = 'NORMAL', emergency = emergency || jsonb_build_object('denied', $2::jsonb)
       WHERE id = $1`,
      [caseId, JSON.stringify(act)],
    );
    await office.assess(caseId);
    expect(await office.caseOf(caseNumber)).toMatchObject({ urgency: 'NORMAL', emergency: { denied: act } });
  });

  test('what staff stated about a document wins over its slot', async () => {
    const { caseNumber, caseId } = await office.arrive();
    const before = await office.caseOf(caseNumber);
    await app.look(`UPDATE case_file SET staff_answers = '{"checklist": {"PASS": "MISSING"}}' WHERE id = $1`, [caseId]);
    await office.assess(caseId);
    const after = await office.caseOf(caseNumber);
    expect(after.checklist).toContainEqual(
      expect.objectContaining({ slot: 'PASS', status: 'MISSING', decidedBy: 'PERSON' }),
    );
    expect(after.missing_count).toBe(Number(before.missing_count) + 1);
    expect(after.version).toBe(before.version);
  });
});

describe('transfers follow', () => {
  test('a verdict that turns stops what has not left, and releases it when it turns back', async () => {
    const { caseNumber, caseId } = await office.arrive();
    await app.look(
      `INSERT INTO office_setting (office_id, name, value) VALUES ($1, 'territory', '["08222000"]')
       ON CONFLICT (office_id, name) DO UPDATE SET value = excluded.value`,
      [HEIDELBERG],
    );
    await office.assess(caseId);
    expect(await office.transfers(caseNumber)).toEqual(BOTH_HELD);
    expect(await office.due(caseNumber)).toBe(0);
    await app.look(`DELETE FROM office_setting WHERE office_id = $1 AND name = 'territory'`, [HEIDELBERG]);
    await office.assess(caseId);
    expect(await office.transfers(caseNumber)).toEqual(BOTH_QUEUED);
    expect(await office.due(caseNumber)).toBe(2);
  });

  test('what is running or done is never touched', async () => {
    const { caseNumber, caseId } = await office.arrive();
    await app.look(
      `UPDATE import_job SET state = CASE target WHEN 'DMS' THEN 'SUCCEEDED' ELSE 'RUNNING' END,
         lease_token = CASE WHEN target = 'DMS' THEN NULL ELSE gen_random_uuid() END WHERE case_id = $1`,
      [caseId],
    );
    await app.look(`UPDATE case_file SET jurisdiction = 'CONFIRMED_OTHER' WHERE id = $1`, [caseId]);
    await office.assess(caseId);
    expect(await office.transfers(caseNumber)).toEqual(['SPECIALIST_SYSTEM RUNNING', 'DMS SUCCEEDED']);
  });

  test('of one passport’s applications for the same matter that arrive at once one message goes, the files of all', async () => {
    const patch = { '/applicant/identityDocument/number': 'DOUBLE001' };
    const cases = await Promise.all(
      Array.from({ length: 5 }, (_, at) => office.arrive({ ...patch, '/message': `Nachricht ${String(at)}` })),
    );
    const all = await Promise.all(cases.map(({ caseNumber }) => office.transfers(caseNumber)));
    const messages = all.map(([message]) => message).sort();
    expect(messages).toEqual([
      ...Array.from({ length: 4 }, () => 'SPECIALIST_SYSTEM HELD POSSIBLE_DUPLICATE'),
      'SPECIALIST_SYSTEM QUEUED',
    ]);
    expect(all.map(([, files]) => files)).toEqual(Array.from({ length: 5 }, () => 'DMS QUEUED'));
  });

  test('another matter of the same person is no duplicate', async () => {
    const patch = { '/applicant/identityDocument/number': 'DOUBLE002' };
    await office.arrive(patch);
    const { caseNumber } = await office.arrive({ ...patch, '/matter': 'AT18B', '/paragraph': '§ 18b AufenthG' });
    expect(await office.transfers(caseNumber)).toEqual(BOTH_QUEUED);
  });

  test('files that wait for the scan hold what brings them, and the scan lets it go', async () => {
    const { caseNumber, caseId } = await office.arrive();
    await app.look(`UPDATE import_job SET state = 'QUEUED' WHERE case_id = $1`, [caseId]);
    await app.look(`UPDATE document SET scan_status = 'PENDING' WHERE case_id = $1`, [caseId]);
    await office.assess(caseId);
    expect(await office.transfers(caseNumber)).toEqual([
      'SPECIALIST_SYSTEM HELD SCAN_PENDING',
      'DMS HELD SCAN_PENDING',
    ]);
    await app.look(`UPDATE document SET scan_status = 'CLEAN' WHERE case_id = $1`, [caseId]);
    await office.assess(caseId);
    expect(await office.transfers(caseNumber)).toEqual(BOTH_QUEUED);
  });

  test('an office that transfers after triage lets go what is routed', async () => {
    await setPolicy('AFTER_TRIAGE');
    const { caseNumber, caseId } = await office.arrive();
    expect(await office.transfers(caseNumber)).toEqual(['SPECIALIST_SYSTEM HELD TRIAGE', 'DMS HELD TRIAGE']);
    await app.look(
      `UPDATE case_file SET stage = 'ASSIGNED', team_id = (SELECT id FROM team WHERE code = 'WORK' AND office_id = $2)
       WHERE id = $1`,
      [caseId, HEIDELBERG],
    );
    await office.assess(caseId);
    expect(await office.transfers(caseNumber)).toEqual(BOTH_QUEUED);
    await setPolicy('UNLESS_DOUBTFUL');
  });

  test('an office that transfers at once does so in doubt, too', async () => {
    await setPolicy('AT_ONCE');
    const { caseNumber } = await office.arrive(POTSDAM);
    expect(await office.caseOf(caseNumber)).toMatchObject({ jurisdiction: 'SUSPECTED_OTHER' });
    expect(await office.transfers(caseNumber)).toEqual(BOTH_QUEUED);
    await setPolicy('UNLESS_DOUBTFUL');
  });
});

test('a supplement that completes the case counts, and is filed without a second message', async () => {
  const { caseNumber, caseId } = await office.arrive({ '/applicant/identityDocument/number': 'SUPPL0001' });
  const supplement = aSupplement({ '/caseNumber': caseNumber, '/attachments': [] });
  const { submissionId } = await receiptOf(await app.submit([applicationPart(supplement)]));
  await office.assess(submissionId);
  expect(await app.look('SELECT FROM assessment WHERE case_id = $1', [caseId])).toHaveLength(2);
  expect(await office.transfers(caseNumber)).toEqual(['SPECIALIST_SYSTEM QUEUED', 'DMS QUEUED', 'DMS QUEUED']);
});

test('rules that fail three times leave the case unchecked before people, and its transfers due', async () => {
  const { submissionId, caseNumber } = await receiptOf(
    await app.submit(aSubmission({ '/message': 'Regeln versagen' })),
  );
  await app.look(`UPDATE submission SET content = jsonb_set(content, '{applicant,address,city}', '7') WHERE id = $1`, [
    submissionId,
  ]);
  for (const attempt of [1, 2]) {
    await office.assess(submissionId);
    expect(await office.caseOf(caseNumber)).toMatchObject({ stage: 'RECEIVED' });
    const [failure] = await app.look<{ attempts: number }>(
      'SELECT attempts FROM assessment_failure WHERE subject_id = $1',
      [submissionId],
    );
    expect(failure?.attempts).toBe(attempt);
  }
  await office.assess(submissionId);
  expect(await office.caseOf(caseNumber)).toMatchObject({ stage: 'TRIAGE', jurisdiction: 'UNCHECKED' });
  expect(await office.transfers(caseNumber)).toEqual(BOTH_QUEUED);
});
