import { randomUUID } from 'node:crypto';
import { mayDo, type Action } from '@einkanal/domain/office/permission';
import { ROLES, type Role } from '@einkanal/domain/office/role';
import { COMMAND_ACTIONS } from '../test/command-actions.js';
import { startTestApp, type TestApp } from '../test/test-app.js';
import { aSubmittedCase } from '../test/test-case.js';
import { HEIDELBERG, MANNHEIM, RHEIN_NECKAR } from '../test/test-offices.js';
import { aPerson, type TestPerson } from '../test/test-person.js';

/** Who may call what, written down a second time: a route that is new, or that asks for something else, fails here. */
const ROUTES: Record<string, Action | 'machine'> = {
  'post /api/auth/logout': 'session.use',
  'get /api/v1/session': 'session.use',
  'patch /api/v1/session/preferences': 'session.use',
  'put /api/v1/session/office': 'session.use',
  'get /api/v1/teams': 'case.list',
  'get /api/v1/administration': 'administration.read',
  'get /api/v1/administration/changes': 'administration.read',
  'post /api/v1/administration/groups': 'administration.change',
  'delete /api/v1/administration/groups/{id}': 'administration.change',
  'put /api/v1/administration/territory': 'administration.change',
  'patch /api/v1/administration/settings': 'administration.change',
  'post /api/v1/administration/teams': 'administration.change',
  'patch /api/v1/administration/teams/{id}': 'administration.change',
  'delete /api/v1/administration/teams/{id}': 'administration.change',
  'put /api/v1/administration/teams/{id}/members/{userId}': 'administration.change',
  'delete /api/v1/administration/teams/{id}/members/{userId}': 'administration.change',
  'post /api/v1/submissions': 'machine',
  'post /api/v1/submissions/check': 'machine',
  'get /api/v1/submissions/{id}': 'machine',
  'get /api/v1/refusals': 'refusal.list',
  'post /api/v1/refusals/{id}/admit': 'refusal.admit',
  'get /api/v1/inbox': 'case.search',
  'get /api/v1/inbox/counts': 'case.list',
  'get /api/v1/inbox/count': 'case.list',
  'get /api/v1/steering': 'steering.view',
  'get /api/v1/steering/csv/{table}': 'steering.view',
  'get /api/v1/cases/{id}': 'case.open',
  'post /api/v1/cases/next': 'case.claim',
  'put /api/v1/cases/{id}/lease': 'case.claim',
  'delete /api/v1/cases/{id}/lease': 'case.claim',
  'put /api/v1/cases/{id}/presence': 'case.open',
  'delete /api/v1/cases/{id}/presence': 'case.open',
  'post /api/v1/bulk': 'case.route',
  'get /api/v1/bulk/{id}': 'case.route',
  'delete /api/v1/bulk/{id}': 'case.route',
  'get /api/v1/decisions': 'command.undo',
  'post /api/v1/undo/{commandId}': 'command.undo',
  'get /api/v1/handovers': 'handover.accept',
  'get /api/v1/handovers/{id}': 'handover.accept',
  'post /api/v1/handovers/{id}/accept': 'handover.accept',
  'post /api/v1/handovers/{id}/return': 'handover.return',
  'get /api/v1/offices': 'handover.send',
  'get /api/v1/cases/{id}/submissions/{submissionId}/original': 'case.open',
  'get /api/v1/documents/{id}/content': 'case.open',
  'get /api/v1/documents/{id}/preview': 'case.open',
  'get /api/v1/events': 'case.list',
  'get /api/v1/transfers': 'transfer.list',
  'get /api/v1/transfers/overview': 'transfer.list',
  'get /api/v1/transfers/{jobId}/repair': 'transfer.repair',
  'get /api/v1/transfers/{jobId}/fault-package': 'transfer.retry',
  'post /api/v1/transfers/retry': 'transfer.retry',
  'post /api/v1/targets/{kind}/pause': 'target.pause',
  'post /api/v1/targets/{kind}/resume': 'target.resume',
  'post /api/v1/targets/{kind}/windows': 'target.pause',
  'delete /api/v1/targets/{kind}/windows/{windowId}': 'target.resume',
  'put /api/v1/targets/{kind}/limits': 'administration.change',
  'post /api/v1/targets/{kind}/look': 'administration.change',
  'get /api/v1/targets/{kind}/connection': 'administration.read',
  'put /api/v1/targets/{kind}/connection': 'administration.change',
  'post /api/v1/targets/{kind}/connection/look': 'administration.change',
  'post /api/v1/transfers/confirmations': 'machine',
  'post /api/v1/messages': 'machine',
  'get /api/v1/messages/without-case': 'case.route',
  'get /api/v1/messages/{id}/original': 'case.open',
  'post /api/v1/messages/{id}/assign': 'case.route',
};
/** What changes a case. */
for (const [name, action] of Object.entries(COMMAND_ACTIONS))
  ROUTES[`post /api/v1/cases/{id}/commands/${name}`] = action;
const forPeople = Object.entries(ROUTES).flatMap(([route, action]) =>
  action === 'machine' ? [] : [[route, action] as [string, Action]],
);

const OFFERED = JSON.stringify({
  ...{ number: 'EK-2026-4819-3755', kind: 'APPLICATION', service: 'AT', matter: null, paragraph: null },
  ...{ applicationKind: null, protection: 'NONE', person: null, receivedAt: '2026-11-25T08:00:00.000Z' },
  ...{ emergency: null, documents: [], submissionIds: [], noteIds: [] },
});

let app: TestApp;
let ids: { case: string; submission: string; document: string; refusal: string; handover: string };
beforeAll(async () => {
  app = await startTestApp();
  const { caseId, submissionId, documentIds } = await aSubmittedCase(app);
  const [refusal] = await app.look<{ id: string }>(
    `INSERT INTO refusal (office_id, at, client_id, digest, status, faults, sealed_until)
     VALUES ($1, now(), 'demo-portal', '', 422, '[]', now()) RETURNING id`,
    [HEIDELBERG],
  );
  const [handover] = await app.look<{ id: string }>(
    `INSERT INTO handover (from_office, to_office, to_name, case_id, case_number, state, basis, paragraph, reason,
       with_notes, package, prepared_at, prepared_by, sent_at)
     SELECT $1, $2, 'Stadt Mannheim', id, number, 'SENT', 'STATUTORY', '§ 3', 'Umzug', false, $5, now(), $3, now()
     FROM case_file WHERE id = $4 RETURNING id`,
    [HEIDELBERG, MANNHEIM, (await aPerson(app, { roles: ['INTAKE'] })).userId, caseId, OFFERED],
  );
  ids = {
    ...{ case: caseId, submission: submissionId, document: documentIds[0] ?? '' },
    ...{ refusal: refusal?.id ?? '', handover: handover?.id ?? '' },
  };
});
afterAll(() => app.close());

/** Calls a route with the ids of what really stands in the office of Heidelberg. @returns status and problem code */
async function call(route: string, headers: Record<string, string>): Promise<[number, string | undefined]> {
  const [method = '', template = ''] = route.split(' ');
  const subject = (['refusal', 'document', 'handover'] as const).find((kind) => template.includes(`/${kind}s/`));
  const id = template.includes('/submissions/{id}') ? ids.submission : ids[subject ?? 'case'];
  const path = template
    .replace('{id}', id)
    .replace('{submissionId}', ids.submission)
    .replace('{commandId}', randomUUID())
    .replace('{jobId}', randomUUID())
    .replace('{windowId}', randomUUID())
    .replace('{kind}', 'DMS');
  // The desk may search, not list.
  const query = path.endsWith('/inbox') ? '?search=Demirag' : '';
  const stop = new AbortController();
  const body = method === 'get' ? {} : { body: '{}' };
  const answer = await fetch(`${app.url}${path}${query}`, {
    method: method.toUpperCase(),
    headers: {
      ...(method === 'get' ? {} : { 'content-type': 'application/json' }),
      ...{ 'if-match': '"1"', 'command-id': randomUUID() },
      ...headers,
    },
    signal: stop.signal,
    ...body,
  });
  const isProblem = answer.headers.get('content-type')?.includes('problem+json') ?? false;
  const code = isProblem ? ((await answer.json()) as { code: string }).code : undefined;
  stop.abort();
  return [answer.status, code];
}

const REASON = { 'x-reason': 'Stichprobe der Revision' };
const asPage = (person: TestPerson) => ({ cookie: person.cookie, 'x-einkanal': '1' });
const colleagues = new Map<string, Promise<TestPerson>>();

/** Somebody with one role; the same person again, unless the call ends the session. */
function colleague(role: Role, route: string, office = HEIDELBERG): Promise<TestPerson> {
  const key = route.endsWith('/logout') ? `leaves ${colleagues.size}` : `${role} ${office}`;
  const known = colleagues.get(key) ?? aPerson(app, { roles: [role], office });
  colleagues.set(key, known);
  return known;
}

test('every route of the description stands in the table above, and none too many', async () => {
  const { paths } = (await (await fetch(`${app.url}/api/openapi.json`)).json()) as { paths: Record<string, object> };
  const described = Object.entries(paths).flatMap(([path, route]) =>
    Object.keys(route).map((method) => `${method} ${path}`),
  );
  expect(described.toSorted()).toEqual(Object.keys(ROUTES).toSorted());
});

describe.each(ROLES)('%s', (role) => {
  test.each(forPeople)('%s is answered as the matrix says of %s', async (route, action) => {
    const grant = mayDo([role], action);
    const refused = [401, 403];
    const [status, code] = await call(route, asPage(await colleague(role, route)));
    // Which cases of the own team are meant, the service asks; its own tests say how.
    if (grant === 'yes' || grant === 'own-team')
      expect(refused.includes(status) && code !== 'reason-required').toBe(false);
    else expect([status, code]).toEqual([403, grant === 'with-reason' ? 'reason-required' : 'not-permitted']);

    const [withReason] = await call(route, { ...asPage(await colleague(role, route)), ...REASON });
    // What only special rights open is asked again by the service; its own tests say how.
    const mayStayClosed = route.endsWith('/{submissionId}/original') && role === 'OFFICE_MANAGER';
    expect(refused.includes(withReason)).toBe(grant === 'no' || mayStayClosed);
  });
});

test.each(Object.keys(ROUTES))('%s is closed to whoever is not signed in', async (route) => {
  expect((await call(route, { 'x-einkanal': '1' }))[0]).toBe(401);
  expect((await call(route, { 'x-einkanal': '1', cookie: 'einkanal_session=invented' }))[0]).toBe(401);
});

test.each(forPeople)('%s is closed to a sender with a good token', async (route) => {
  const headers = { authorization: `Bearer ${await app.token()}`, 'x-einkanal': '1', ...REASON };
  expect(await call(route, headers)).toEqual([401, 'not-signed-in']);
});

test.each(Object.entries(ROUTES).filter(([, action]) => action === 'machine'))(
  '%s is closed to people',
  async (route) => {
    expect((await call(route, asPage(await colleague('ADMIN', route))))[0]).toBe(401);
  },
);

test.each(forPeople.filter(([route]) => route.includes('{id}')))(
  '%s knows nothing of what stands in another office, whoever asks',
  async (route) => {
    for (const role of ROLES) {
      const stranger = await colleague(role, route, RHEIN_NECKAR);
      const [status] = await call(route, { ...asPage(stranger), ...REASON });
      expect([403, 404, 422]).toContain(status);
      if (mayDo([role], ROUTES[route] as Action) !== 'no' && route.startsWith('get')) expect(status).toBe(404);
    }
  },
);

test.each(forPeople.filter(([route]) => !route.startsWith('get')))(
  '%s takes nothing from another page',
  async (route) => {
    const { cookie } = await colleague('TEAM_LEAD', route);
    const foreign: Record<string, string> = { 'x-einkanal': '1', origin: 'https://elsewhere.example' };
    for (const headers of [{ cookie }, { cookie, ...foreign }])
      expect(await call(route, headers)).toEqual([403, 'request-not-from-page']);
  },
);
