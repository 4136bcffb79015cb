import { assessmentOf } from '../../test/test-assessment.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG } from '../../test/test-offices.js';

const clock = { now: new Date('2026-11-25T09:00:00Z') };
let app: TestApp;
let office: ReturnType<typeof assessmentOf>;
beforeAll(async () => {
  app = await startTestApp();
  office = assessmentOf(app, clock);
});
afterAll(() => app.close());

describe('the urgency of another day', () => {
  test('grows with the age of the case, without a fact and without a new version, once a day', async () => {
    const { caseNumber, caseId } = await office.arrive();
    const before = await office.caseOf(caseNumber);
    clock.now = new Date('2026-12-28T09:00:00Z');
    expect(await office.round.run(HEIDELBERG)).toBeGreaterThan(0);
    const after = await office.caseOf(caseNumber);
    expect(Number(after.urgency_value)).toBeGreaterThan(Number(before.urgency_value));
    expect(after).toMatchObject({ version: before.version, urgency: 'HIGH' });
    expect(after.urgency_reasons).toContainEqual(expect.objectContaining({ code: 'TITLE_ENDS_30' }));
    expect(await app.look(`SELECT FROM case_event WHERE case_id = $1`, [caseId])).toHaveLength(2);
    expect(await office.round.run(HEIDELBERG)).toBe(0);
    clock.now = new Date('2026-11-25T09:00:00Z');
  });
});
