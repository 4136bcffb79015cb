import type { z } from 'zod';
import { aStoredCase } from '../../test/stored-case.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { teamId } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import type { CaseCount, InboxCounts, InboxPage } from './inbox.dto.js';

type Page = z.output<typeof InboxPage>;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(() => app.look('TRUNCATE case_file, case_number CASCADE'));

/** Some may look only with a reason; for the others it says nothing. */
async function read<T>(person: TestPerson, path: string): Promise<T> {
  const answer = await person.call(path, { headers: { 'x-reason': 'Stichprobe der Revision' } });
  if (answer.status !== 200) throw new Error(await answer.text());
  return (await answer.json()) as T;
}

/** The ids that somebody comes across page by page; `between` happens after each page. */
async function pagedThrough(person: TestPerson, query: string, between: () => Promise<void> = () => Promise.resolve()) {
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { rows, nextCursor }: Page = await read(person, `/api/v1/inbox?${query}${cursor && `&cursor=${cursor}`}`);
    ids.push(...rows.map(({ id }) => id));
    cursor = nextCursor;
    await between();
  }
  return ids;
}

test.each(['INTAKE', 'TEAM_LEAD', 'AUDITOR'] as const)(
  'inbox-05: for %s every count is the number of rows that can be paged through, searched and filtered too',
  async (role) => {
    const person = await aPerson(app, { roles: [role] });
    for (let at = 0; at < 20; at++)
      await aStoredCase(app, {
        familyName: at % 2 === 0 ? 'Yılmaz' : 'Okonkwo',
        columns: { protection: at < 3 ? 'IDENTITY' : 'NONE', urgency: at % 4 === 0 ? 'EMERGENCY' : 'NORMAL' },
      });
    const counts = await read<z.output<typeof InboxCounts>>(person, '/api/v1/inbox/counts');
    expect(await pagedThrough(person, 'view=inbox&limit=6')).toHaveLength(counts.inbox.count);
    expect(await pagedThrough(person, 'view=emergencies&limit=2')).toHaveLength(counts.emergencies.count);
    for (const query of ['search=yilmaz', 'emergency=true', 'search=okonkwo&emergency=true&untouched=true']) {
      const { count } = await read<z.output<typeof CaseCount>>(person, `/api/v1/inbox/count?view=inbox&${query}`);
      expect(await pagedThrough(person, `view=inbox&${query}&limit=3`)).toHaveLength(count);
    }
  },
);

test('inbox-03: by urgency, with 120 of equal urgency and second, whatever stays appears exactly once', async () => {
  const person = await aPerson(app, { roles: ['INTAKE'] });
  const made: string[] = [];
  for (let at = 0; at < 300; at++) {
    const isEqual = at < 120;
    const receivedAt = isEqual ? '2026-11-24T09:00:00Z' : new Date(Date.UTC(2026, 10, 20, 0, at)).toISOString();
    const { id } = await aStoredCase(app, { receivedAt, columns: { urgency_value: isEqual ? 50 : at % 7 } });
    made.push(id);
  }
  const leaving = made.filter((_, at) => at % 3 === 0);
  const stayed = made.filter((_, at) => at % 3 !== 0);
  const seen = await pagedThrough(person, 'view=inbox&order=urgency&limit=50', async () => {
    await app.look(`UPDATE case_file SET stage = 'ASSIGNED', team_id = $2 WHERE id = ANY ($1::uuid[])`, [
      leaving.splice(0, 20),
      teamId('STUDY'),
    ]);
    for (let at = 0; at < 20; at++)
      await aStoredCase(app, { receivedAt: '2026-11-25T09:00:00Z', columns: { urgency_value: 90 } });
  });
  expect(seen).toHaveLength(new Set(seen).size);
  expect(stayed.filter((id) => !seen.includes(id))).toEqual([]);
}, 60_000);
