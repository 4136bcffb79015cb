import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  EXAMPLE,
  EXAMPLE_ID,
  readErgebnis,
  TestSpecialistSystem,
  withNewHeader,
} from '../../test/test-specialist-system.js';

const EXAMPLES = new URL('../../../api/src/message/xauslaender-26.11/examples/', import.meta.url);
const example = (name: string) =>
  withNewHeader(readFileSync(new URL(`${name}.xml`, EXAMPLES), 'utf8')).replace(
    /(?<=<xa:antragsidentifikation>).*?(?=<)/,
    EXAMPLE_ID,
  );
const ANSWER = example('130103-answer');
const WITHDRAWAL = example('130111-withdrawal');
const QUESTION = /<xa:ausloeserUUID>(.*?)</.exec(ANSWER)?.[1] ?? '';

const system = new TestSpecialistSystem();
beforeEach(() => system.start());
afterEach(() => system.remove());

const ask = (names: Record<string, string>) =>
  fetch(`${system.url}/nachrichten?${new URLSearchParams({ antragsidentifikation: EXAMPLE_ID, ...names }).toString()}`);

test.each([
  ['an answer', ANSWER],
  ['a withdrawal', WITHDRAWAL],
])('%s to no known application is refused', async (_, message) => {
  expect(await system.deliver(message)).toMatchObject({
    kind: 'abgelehnt',
    rejections: [{ code: 'value-not-allowed' }],
  });
});

test('an answer is taken once a question, whichever message brings it again', async () => {
  const { aktenzeichen } = await system.deliver(EXAMPLE);
  expect(await system.deliver(ANSWER)).toMatchObject({ kind: 'angenommen', aktenzeichen });
  expect(await system.deliver(withNewHeader(ANSWER))).toMatchObject({ kind: 'doppelt', aktenzeichen });
  expect(await system.deliver(withNewHeader(ANSWER).replace(QUESTION, randomUUID()))).toMatchObject({
    kind: 'angenommen',
  });
  expect(await system.akten()).toMatchObject([{ following: [{ type: '130103' }, { type: '130103' }] }]);
});

test('a withdrawal is taken once, and is still there after a restart', async () => {
  await system.deliver(EXAMPLE);
  expect(await system.deliver(WITHDRAWAL)).toMatchObject({ kind: 'angenommen' });
  await system.stop();
  await system.start();
  expect(await system.deliver(withNewHeader(WITHDRAWAL))).toMatchObject({ kind: 'doppelt' });
});

test('each is found by what it is about, and by nothing else', async () => {
  await system.deliver(EXAMPLE);
  await system.deliver(ANSWER);
  const found = await ask({ nachrichtentyp: '130103', ausloeserUUID: QUESTION });
  expect(await readErgebnis(found)).toMatchObject({ kind: 'angenommen', identification: EXAMPLE_ID });
  expect((await ask({ nachrichtentyp: '130103', ausloeserUUID: randomUUID() })).status).toBe(404);
  expect((await ask({ nachrichtentyp: '130111' })).status).toBe(404);
});

test('the page shows both under their application', async () => {
  await system.deliver(EXAMPLE);
  await system.deliver(ANSWER);
  await system.deliver(WITHDRAWAL);
  const page = await (await fetch(system.url)).text();
  expect(page).toContain('Anbei der Mietvertrag.');
  expect(page).toContain('Mietvertrag.pdf');
  expect(page).toContain('Rücknahme durch die antragstellende Person');
});
