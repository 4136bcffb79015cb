import { EXAMPLE, EXAMPLE_ID, readErgebnis, TestSpecialistSystem } from '../../test/test-specialist-system.js';

const system = new TestSpecialistSystem();
beforeEach(() => system.start());
afterEach(() => system.remove());

test('after a lost answer the sender finds out that the message arrived (import-01)', async () => {
  await system.orderFault({ kind: 'answer-lost', match: EXAMPLE_ID });
  await expect(system.send(EXAMPLE)).rejects.toThrow();

  const found = await readErgebnis(await system.lookUp(EXAMPLE_ID));
  expect(found.kind).toBe('angenommen');
  expect(await system.deliver(EXAMPLE)).toMatchObject({ kind: 'doppelt', aktenzeichen: found.aktenzeichen });
});

test('a slow system works on after the sender gave up, and knows the repeat', async () => {
  await system.orderFault({ kind: 'slow', delayMs: 1_000 });
  const patience = new AbortController();
  const sent = expect(system.send(EXAMPLE, {}, patience.signal)).rejects.toThrow();
  // The fault is used up as soon as the message is there.
  while ((await system.waitingFaults()).length > 0) await new Promise(setImmediate);
  patience.abort();
  await sent;

  while ((await system.lookUp(EXAMPLE_ID)).status !== 200) await new Promise(setImmediate);
  expect((await system.deliver(EXAMPLE)).kind).toBe('doppelt');
});

test('who asks for an unknown application gets 404', async () => {
  expect((await system.lookUp('EK-2026-0000-0000')).status).toBe(404);
});

test.each([
  ['error-500', 500],
  ['error-503', 503],
])('%s hits as often as ordered and then never again', async (kind, status) => {
  await system.orderFault({ kind, times: 2 });
  const statuses = [];
  for (let attempt = 0; attempt < 3; attempt++) statuses.push((await system.send(EXAMPLE)).status);
  expect(statuses).toEqual([status, status, 200]);
});

test.each([
  ['reject', 'abgelehnt', 0],
  ['not-competent', 'nichtZustaendig', 0],
  ['duplicate', 'doppelt', 1],
])('ordered to %s it answers %s and then tells the truth', async (kind, answer, kept) => {
  await system.orderFault({ kind });
  expect((await system.deliver(EXAMPLE)).kind).toBe(answer);
  expect(await system.akten()).toHaveLength(kept);
});

test('a refusal names the field that it was ordered for', async () => {
  const fieldPath = '/OZG.Antrag.130101/angabenZurPerson/anschrift/strasse';
  await system.orderFault({ kind: 'reject', fieldPath });
  expect((await system.deliver(EXAMPLE)).rejections).toMatchObject([{ code: 'value-not-allowed', fieldPath }]);
});

test('a fault for one case spares the others, and can be taken back', async () => {
  await system.orderFault({ kind: 'down', times: 5, match: EXAMPLE_ID });
  expect((await system.deliver(EXAMPLE.replaceAll(EXAMPLE_ID, 'EK-2026-0000-0001'))).kind).toBe('angenommen');
  await expect(system.send(EXAMPLE)).rejects.toThrow();
  await fetch(`${system.url}/control/faults`, { method: 'DELETE' });
  expect((await system.deliver(EXAMPLE)).kind).toBe('angenommen');
});

test('a log-in page comes with status 200 and is no XML', async () => {
  await system.orderFault({ kind: 'html-login-page' });
  const answer = await system.send(EXAMPLE);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
});

test('a visitor finds the file by the case number, with the message as it was sent', async () => {
  await system.deliver(EXAMPLE);
  const page = await (await fetch(`${system.url}/?q=4819-3755`)).text();
  expect(page).toContain('Beispielenko, Nadija Óscara');
  const link = /href="(\/akten\/[^"]+)"/.exec(page)?.[1] ?? '';
  expect(await (await fetch(system.url + link)).text()).toBe(EXAMPLE);
  expect(await (await fetch(`${system.url}/?q=unbekannt`)).text()).toContain('gibt es hier keine Akte');
});

test('what a sender wrote cannot become part of the page', async () => {
  await system.deliver(EXAMPLE.replace('Beispielenko', '&lt;script&gt;'));
  expect(await (await fetch(system.url)).text()).toContain('&lt;script&gt;, Nadija');
});
