import { readCodeListFiles } from '../office/code-list-files.js';
import { saveCodeLists } from '../office/code-list.query.js';
import { unseal } from '../platform/seal.js';
import { BROKEN, exampleMessage, sendMessage } from '../../test/sent-messages.js';
import { problemOf, stored } from '../../test/submissions.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { aPerson } from '../../test/test-person.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await saveCodeLists(app.look, readCodeListFiles());
});
afterAll(() => app.close());

const LIMIT_MS = 120_000;
const least = exampleMessage('130101-least');
const told = ({ code, pointer }: { code: string; pointer: string }) =>
  [code.replace('xauslaender-', ''), pointer.split('/').slice(2).join('/')].join(' ').trim();

async function nothingStored() {
  const { refusals: _traces, ...rest } = await stored(app);
  const [row] = await app.look<{ count: number }>('SELECT count(*)::int AS count FROM message');
  return { ...rest, messages: row?.count };
}
const NOTHING = { submissions: 0, cases: 0, documents: 0, due: 0, files: 0, incoming: 0, messages: 0 };

test(
  'every broken message is refused for all that is wrong in it, leaves a trace and nothing else, and blocks nothing',
  async () => {
    for (const [name, find, replacement, expected] of BROKEN) {
      const message = exampleMessage(name).replaceAll(find.replaceAll('azr:999999', 'azr:004200'), () => replacement);
      const answer = await sendMessage(app, message);
      const { errors = [] } = await problemOf(answer);
      expect([name, find, errors.map(told)]).toEqual([name, find, expected]);
      expect([400, 422]).toContain(answer.status);
      for (const { de, en } of errors) expect(`${de} ${en}`).not.toMatch(/\{\w+\}|…|undefined/);
    }
    expect(await nothingStored()).toEqual(NOTHING);
    expect((await stored(app)).refusals).toBe(BROKEN.length);
    const faults = await app.look<{ pointer: string }>(
      `SELECT f->>'pointer' AS pointer FROM refusal, jsonb_array_elements(faults) f WHERE f->>'code' NOT LIKE 'xauslaender-%'`,
    );
    expect(faults).toEqual([]);
  },
  LIMIT_MS,
);

test.each([
  ['nothing', '', 400, 'message-empty'],
  ['a file that is no XML', '%PDF-1.7', 400, 'message-not-xml'],
  ['half a message', least.slice(0, 2_000), 400, 'message-not-xml'],
  ['a letter of Latin-1', Buffer.from(least, 'latin1'), 400, 'message-not-utf8'],
  ['elements without an end', '<a>'.repeat(3_000), 400, 'message-too-deep'],
  ['another root', '<a/>', 422, 'root-unknown'],
  [
    'an entity of the outside',
    least.replace('?>', '?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>').replace('>Musterstadt<', '>&x;<'),
    400,
    'document-type-not-allowed',
  ],
  [
    'entities that grow',
    '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>',
    400,
    'document-type-not-allowed',
  ],
  ['a return message', exampleMessage('130102-question'), 422, 'message-from-office'],
])('%s is refused', async (_, message, status, code) => {
  const before = await nothingStored();
  const answer = await sendMessage(app, message);
  const problem = await problemOf(answer);
  expect([answer.status, problem.code.replace('xauslaender-', '')]).toEqual([status, code]);
  expect(`${problem.de} ${problem.en}`).not.toMatch(/\{\w+\}|…/);
  if (code === 'message-from-office') expect(problem.en).toContain('POST /api/v1/messages');
  expect(await nothingStored()).toEqual(before);
});

test('a document of a forbidden type refuses the message, with its place in it', async () => {
  const executable = Buffer.from('4d5a90000300000004000000ffff0000b800000000000000', 'hex').toString('base64');
  const message = exampleMessage('130101-identity-document').replace(
    /(?<=<xa:ausweisseite>\s*<xa:dokument>)[^<]+/,
    executable,
  );
  const before = await nothingStored();
  const answer = await sendMessage(app, message);
  expect([answer.status, (await problemOf(answer)).errors]).toMatchObject([
    415,
    [
      {
        code: 'file-type-not-allowed',
        pointer: '/OZG.Antrag.130101/angabenZurPerson/ausweisdokument/ausweisseite[1]',
      },
    ],
  ]);
  expect(await nothingStored()).toEqual(before);
});

test('the trace of a refused message is at the office that it names, with its text sealed and without its documents', async () => {
  const message = exampleMessage('130101-identity-document', { 'azr:004200': 'azr:004900' });
  const base64 = /<xa:dokument>([^<]+)/.exec(message)?.[1] ?? '';
  const answer = await sendMessage(app, message.replace('<xa:antragsdatum>', '<xa:wrong/><xa:antragsdatum>'));
  expect(answer.status).toBe(422);
  const [trace] = await app.look<{ id: string; sealed_body: Buffer; abh_kennung: string; client_id: string }>(
    `SELECT r.id, r.sealed_body, r.client_id, o.abh_kennung FROM refusal r JOIN office o ON o.id = r.office_id
     ORDER BY r.at DESC LIMIT 1`,
  );
  expect(trace).toMatchObject({ abh_kennung: '004900', client_id: 'demo-portal' });
  const text = unseal(trace!.sealed_body, app.config.SEAL_KEY, trace!.id).toString();
  expect(text).toContain('<xa:wrong/>');
  expect(text).not.toContain(base64);
});

test('staff read why a message was refused and turn it into a case, of which its text is the original', async () => {
  const clerk = await aPerson(app, { roles: ['INTAKE', 'CASEWORKER'] });
  await app.look('DELETE FROM refusal');
  const answer = await sendMessage(app, least.replace('<xa:antragsdatum>', '<xa:wrong/><xa:antragsdatum>'));
  expect(answer.status).toBe(422);
  const { rows } = (await (await clerk.call('/api/v1/refusals')).json()) as {
    rows: { id: string; faults: { de: string }[] }[];
  };
  expect(rows).toMatchObject([{ faults: [{ de: 'Das Element „wrong“ gibt es an dieser Stelle nicht.' }] }]);
  const body = { kind: 'APPLICATION', service: 'AT', familyName: 'Muster', givenNames: 'Ana', birthDate: '1990-01-01' };
  const admitted = await clerk.call(`/api/v1/refusals/${rows[0]?.id ?? ''}/admit`, { method: 'POST', body });
  const { caseId, caseNumber } = (await admitted.json()) as { caseId: string; caseNumber: string };
  const [row] = await app.look<{ id: string }>('SELECT id FROM submission WHERE case_id = $1', [caseId]);
  const original = await clerk.call(`/api/v1/cases/${caseId}/submissions/${row?.id ?? ''}/original`, {
    headers: { 'x-reason': 'Abgleich' },
  });
  expect(original.headers.get('content-disposition')).toContain(`filename="${caseNumber}.xml"`);
  expect(await original.text()).toContain('<xa:wrong/>');
});

test('a message of more than 50 MB is refused while it arrives', async () => {
  const piece = Buffer.alloc(1_000_000, 'A');
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      controller.enqueue(sent++ === 0 ? Buffer.from('<a><dokument>') : piece);
      if (sent > 200) controller.close();
    },
  });
  const answer = await sendMessage(app, endless);
  expect([answer.status, (await problemOf(answer)).code]).toEqual([413, 'xauslaender-message-too-large']);
  expect(sent).toBeLessThan(200);
  expect((await stored(app)).incoming).toBe(0);
});

test('the check tells faults and findings of a message and stores nothing', async () => {
  const before = [await nothingStored(), await stored(app)];
  const check = async (message: string) => {
    const answer = await sendMessage(app, message, { route: 'submissions/check' });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  expect(await check(exampleMessage('130101-odd-wrong-format'))).toMatchObject({
    status: 200,
    body: {
      acceptable: true,
      faults: [],
      findings: expect.arrayContaining([
        expect.objectContaining({
          code: 'xauslaender-document-format-differs',
          pointer: '/OZG.Antrag.130101/nachweis[1]',
        }),
      ]) as object,
    },
  });
  const { body } = await check(least.replace('<xa:antragsdatum>', '<xa:wrong/><xa:antragsdatum>'));
  expect(body).toMatchObject({ acceptable: false, faults: [{ code: 'xauslaender-element-unknown' }] });
  expect(await check('<a')).toMatchObject({ status: 400, body: { code: 'xauslaender-message-not-xml' } });
  expect(await check(exampleMessage('130104-arrived'))).toMatchObject({
    body: { acceptable: false, faults: [{ code: 'message-from-office' }] },
  });
  expect(await check(exampleMessage('130101-least', { 'azr:004200': 'azr:004300' }))).toMatchObject({ status: 403 });
  expect([await nothingStored(), await stored(app)]).toEqual(before);
});
