import { command } from '../../test/commands.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { aFile } from '../../test/test-case.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { aStoppedTransfer, PASSPORT_NUMBER } from '../../test/test-transfer.js';

let app: TestApp;
let jana: TestPerson;
let tobias: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  jana = await aPerson(app, { roles: ['INTAKE'], name: 'Jana Brandt' });
  tobias = await aPerson(app, { roles: ['CASEWORKER'], name: 'Tobias Weiß' });
});
afterAll(() => app.close());

type Fault = {
  pointer: string | null;
  label: { de: string } | null;
  sentence: { de: string; en: string };
  text: string | null;
  original: unknown;
  current: unknown;
  limit: { kind: string; maxLength: number | null; choices: unknown[] } | null;
  suggestion: { value: string } | null;
  documentId: string | null;
} & Record<'isCorrected' | 'isCorrectable' | 'isWithheld' | 'isIdentity', boolean>;
type Repair = {
  version: number;
  faults: Fault[];
  corrections: { by: string; reason: string; value: unknown }[];
  sameCause: number;
  isOwnCorrection: boolean;
  isPassedOn: boolean;
};
const repairOf = async (person: TestPerson, jobId: string) =>
  (await (await person.call(`/api/v1/transfers/${jobId}/repair`)).json()) as Repair;

const withPass = [aFile('file-1', 'Pass.pdf'), aFile('file-2', 'Vertrag.pdf')];
const slots = {
  '/attachments': [
    { part: 'file-2', slot: 'AV' },
    { part: 'file-1', slot: 'PASS' },
  ],
};

test('a refused passport number is told in plain words, with its limit, the page to look at, and no guess', async () => {
  const stopped = await aStoppedTransfer(app, {
    patch: { ...slots, [PASSPORT_NUMBER]: 'C01X0006H9' },
    files: withPass,
  });
  const [page] = await app.look<{ id: string }>(`SELECT id FROM document WHERE case_id = $1 AND slot = 'PASS'`, [
    stopped.caseId,
  ]);
  const { faults, ...rest } = await repairOf(jana, stopped.jobId);
  expect(rest).toMatchObject({
    caseNumber: stopped.number,
    target: 'SPECIALIST_SYSTEM',
    isOwnCorrection: false,
    isPassedOn: false,
  });
  expect(faults).toEqual([
    {
      ...{ code: 'value-not-allowed', pointer: PASSPORT_NUMBER },
      label: { de: 'Passnummer', en: 'Passport number' },
      sentence: {
        de: 'Passnummer hat 10 Zeichen, das Fachverfahren erlaubt 9.',
        en: 'Passport number has 10 characters, the specialist system allows 9.',
      },
      text: 'Ausweisnummer hat 10 Zeichen.',
      ...{ original: 'C01X0006H9', current: 'C01X0006H9', suggestion: null },
      ...{ isCorrected: false, isCorrectable: true, isWithheld: false, isIdentity: true },
      limit: expect.objectContaining({ kind: 'text', maxLength: 9 }) as object,
      documentId: page?.id,
    },
  ]);
});

test('the filler of a machine-readable zone is a suggestion, to be taken over by a person', async () => {
  const { jobId } = await aStoppedTransfer(app, { patch: { [PASSPORT_NUMBER]: 'C01X0006H<' } });
  expect((await repairOf(jana, jobId)).faults[0]?.suggestion).toEqual({
    value: 'C01X0006H',
    sentence: { de: 'Füllzeichen „<“ am Ende entfernt', en: 'Filler “<” at the end removed' },
  });
});

test('every fault of a transfer is there, once, in the order of the target', async () => {
  const street = 'S'.repeat(60);
  const fault = (pointer: string | null, code = 'value-not-allowed') => ({ code, pointer, text: null });
  const { jobId } = await aStoppedTransfer(app, {
    patch: { '/applicant/address/street': street, '/applicationKind': null },
    faults: [
      fault('/applicant/address/street'),
      fault('/applicant/address/street'),
      fault('/applicationKind', 'application-kind-missing'),
      fault('/attachments/1', 'document-not-convertible'),
      fault(null, 'schema-invalid'),
    ],
  });
  const { faults } = await repairOf(jana, jobId);
  expect(faults.map(({ pointer, isCorrectable, isIdentity }) => [pointer, isCorrectable, isIdentity])).toEqual([
    ['/applicant/address/street', true, false],
    ['/applicationKind', true, false],
    ['/attachments/1', false, false],
    [null, false, false],
  ]);
  expect(faults[0]?.sentence.de).toBe('Anschrift: Straße hat 60 Zeichen, das Fachverfahren erlaubt 55.');
  expect(faults[1]?.limit).toMatchObject({ kind: 'choice' });
  expect(faults[2]?.documentId).not.toBeNull();
});

test('a part that holds several fields is repaired field by field', async () => {
  const pointer = '/applicant/identityDocument';
  const { jobId } = await aStoppedTransfer(app, { faults: [{ code: 'value-not-allowed', pointer, text: null }] });
  const { faults } = await repairOf(jana, jobId);
  expect(faults.map((fault) => fault.pointer)).toContain(PASSPORT_NUMBER);
  expect(faults.every((fault) => fault.pointer?.startsWith(`${pointer}/`))).toBe(true);
});

test('what is closed to the reader is neither shown nor described, and the target’s own words are left out', async () => {
  const { jobId, caseId } = await aStoppedTransfer(app);
  await app.look(`UPDATE case_file SET protection = 'IDENTITY' WHERE id = $1`, [caseId]);
  const seen = await repairOf(jana, jobId);
  expect(seen.faults).toMatchObject([
    {
      isWithheld: true,
      isCorrectable: false,
      original: null,
      current: null,
      text: null,
      suggestion: null,
      limit: null,
    },
  ]);
  expect(JSON.stringify(seen)).not.toContain('C01X');
  expect(seen.faults[0]?.sentence.de).not.toMatch(/\d/);
  expect((await repairOf(tobias, jobId)).faults).toMatchObject([{ isWithheld: false, original: 'C01X0006H9' }]);
});

test('free text that a law protects stays closed to the intake team until they say why', async () => {
  const pointer = '/message';
  const patch = { [pointer]: 'Wegen meiner Diabetes brauche ich einen Termin.' };
  const { jobId } = await aStoppedTransfer(app, {
    patch,
    faults: [{ code: 'value-not-allowed', pointer, text: null }],
  });
  expect((await repairOf(jana, jobId)).faults).toMatchObject([{ isWithheld: true, original: null }]);
  const headers = { 'x-reason': 'Korrektur der Mitteilung' };
  const answer = await jana.call(`/api/v1/transfers/${jobId}/repair`, { headers });
  expect(((await answer.json()) as Repair).faults).toMatchObject([{ isWithheld: false }]);
});

test('a correction is seen by colleagues, with who made it and why, and as what goes out next', async () => {
  const { jobId, caseId } = await aStoppedTransfer(app);
  const other = await aStoppedTransfer(app);
  const input = { jobId, corrections: [{ pointer: PASSPORT_NUMBER, value: 'C01X0006H' }], reason: 'Laut Passseite' };
  await command(jana, caseId, 'repair-transfer', { version: 1, input });
  await app.look(`UPDATE import_job SET state = 'NEEDS_ATTENTION' WHERE id = $1`, [jobId]);
  const seen = await repairOf(tobias, jobId);
  expect(seen.faults).toMatchObject([{ original: 'C01X0006H9', current: 'C01X0006H', isCorrected: true }]);
  expect(seen.corrections).toMatchObject([{ by: 'Jana Brandt', reason: 'Laut Passseite', value: 'C01X0006H' }]);
  expect(seen).toMatchObject({ isOwnCorrection: false });
  expect(await repairOf(jana, jobId)).toMatchObject({ isOwnCorrection: true });
  expect(seen.sameCause).toBe((await repairOf(tobias, other.jobId)).sameCause);
});

test('of a message that is passed on as it came nothing is corrected', async () => {
  const { jobId, caseId } = await aStoppedTransfer(app);
  await app.look(
    `INSERT INTO message (office_id, message_id, type, way, sender, reader, written_at, received_at, body, file_key,
       size_bytes, sha512, case_id, submission_id)
     SELECT office_id, message_id, '130101', 'GATEWAY', 'alp:test', 'azr:004200', now(), now(), '{}', 'key', 1, '00',
       case_id, submission_id FROM import_job WHERE id = $1`,
    [jobId],
  );
  const { isPassedOn, faults } = await repairOf(jana, jobId);
  expect(isPassedOn).toBe(true);
  expect(faults).toEqual([expect.objectContaining({ pointer: PASSPORT_NUMBER, isCorrectable: false, limit: null })]);
  const input = { jobId, corrections: [{ pointer: PASSPORT_NUMBER, value: 'C01X0006H' }], reason: 'Pass geprüft' };
  const { status, body } = await command(jana, caseId, 'repair-transfer', { version: 1, input });
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'correction-not-at-fault' });
});

test('every reading of a repair is in the audit', async () => {
  const { jobId, caseId } = await aStoppedTransfer(app);
  await repairOf(jana, jobId);
  expect(
    await app.look(
      `SELECT actor, action, details FROM audit_event WHERE subject_kind = 'transfer' AND subject_id = $1`,
      [jobId],
    ),
  ).toEqual([{ actor: `user:${jana.userId}`, action: 'READ', details: { caseId } }]);
});
