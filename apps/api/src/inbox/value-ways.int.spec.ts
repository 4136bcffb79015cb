import type { z } from 'zod';
import { mapped } from '@einkanal/domain/testing/mapping';
import type { Patch } from '@einkanal/domain/testing/patch';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { aSubmittedCase } from '../../test/test-case.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import type { CaseView } from './case-view.dto.js';

let app: TestApp;
let jana: TestPerson;
let caseworker: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  jana = await aPerson(app, { roles: ['INTAKE'] });
  caseworker = await aPerson(app, { roles: ['CASEWORKER'] });
});
afterAll(() => app.close());

/** A case whose application has reached the specialist system, or has not. */
async function aTransferredCase(patch: Patch, state = 'SUCCEEDED'): Promise<string> {
  const { caseId } = await aSubmittedCase(app, { patch });
  await app.look(
    `INSERT INTO import_job (office_id, case_id, submission_id, target, purpose, state, mapping_report)
     SELECT office_id, case_id, id, 'SPECIALIST_SYSTEM', 'APPLICATION', $2, $3 FROM submission WHERE case_id = $1`,
    [caseId, state, JSON.stringify(mapped(patch).report)],
  );
  return caseId;
}

async function waysOf(person: TestPerson, caseId: string) {
  const answer = await person.call(`/api/v1/cases/${caseId}`, { headers: { 'x-reason': 'R%C3%BCckfrage' } });
  const { transfers } = (await answer.json()) as z.output<typeof CaseView>;
  return transfers.flatMap(({ ways }) => ways);
}

test('each value that arrived tells what was sent, what stands where, and by which rule', async () => {
  const caseId = await aTransferredCase({ '/applicant/address/postalCode': '1067', '/applicant/extra': 7 });
  const ways = await waysOf(caseworker, caseId);
  expect(ways).toContainEqual({
    field: '/applicant/address',
    pointer: '/applicant/address/postalCode',
    sent: { de: '1067', en: '1067' },
    value: '01067',
    place: '/OZG.Antrag.130101/angabenZurPerson/anschrift/postleitzahl',
    rule: 'leading-zero-added',
    losses: [],
    replaced: [],
  });
  expect(ways).toContainEqual(
    expect.objectContaining({ pointer: '/applicant/extra', sent: { de: '7', en: '7' }, value: null, place: 'SUMMARY' }),
  );
  expect(ways).toContainEqual(
    expect.objectContaining({ field: '', pointer: '', sent: null, rule: 'case-number', value: 'EK-2026-4819-3755' }),
  );
});

test('a value that has not arrived has no way', async () => {
  expect(await waysOf(caseworker, await aTransferredCase({}, 'NEEDS_ATTENTION'))).toEqual([]);
});

test('what somebody may not see of a case tells no way either: neither what is special nor what is protected', async () => {
  const caseId = await aTransferredCase({});
  const message = expect.objectContaining({ pointer: '/message' }) as unknown;
  expect(await waysOf(caseworker, caseId)).toContainEqual(message);
  const plain = await jana.call(`/api/v1/cases/${caseId}`);
  const { transfers } = (await plain.json()) as z.output<typeof CaseView>;
  expect(transfers.flatMap(({ ways }) => ways)).not.toContainEqual(message);

  const hidden = await aTransferredCase({ '/protection': 'ADDRESS', '/applicant/familyName': 'Demirağ\u000B' });
  const ways = await waysOf(jana, hidden);
  expect(ways.length).toBeGreaterThan(20);
  expect(ways.filter(({ value, replaced }) => value !== null || replaced.length > 0)).toEqual([]);
  expect(JSON.stringify(ways)).not.toMatch(/Rohrbacher|69115/);
});
