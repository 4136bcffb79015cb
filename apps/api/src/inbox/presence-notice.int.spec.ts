import { aListener } from '../../test/test-listener.js';
import { startAnotherProcess, startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { aStoredCase } from '../../test/stored-case.js';
import { until } from '../../test/until.js';
import { WakeUps } from '../platform/wake-ups.js';
import { writeNotice } from './presence-notice.js';

let app: TestApp;
let other: TestApp;
let jana: TestPerson;
let mehmet: TestPerson;
let tobias: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  other = await startAnotherProcess(app);
  jana = await aPerson(app, { roles: ['INTAKE'], name: 'Jana Brandt' });
  mehmet = await aPerson(app, { roles: ['INTAKE'], name: 'Mehmet Kaya' });
  tobias = await aPerson(app, { roles: ['CASEWORKER'], name: 'Tobias Weiß' });
});
afterAll(async () => {
  await other.close();
  await app.close();
});

async function listen(person: TestPerson, target: TestApp) {
  const listener = await aListener(`${target.url}/api/v1/events`, { cookie: person.cookie });
  await listener.place();
  return listener;
}

const lease = (person: TestPerson, id: string, method: 'PUT' | 'DELETE') =>
  person.call(`/api/v1/cases/${id}/lease`, { method, ...(method === 'PUT' ? { body: {} } : {}) });
const names = (people: { name: string }[] | undefined) => people?.map(({ name }) => name);

test('on the screens of the process that was told of it, too, a lease is news once', async () => {
  const { id } = await aStoredCase(app);
  const list = await listen(mehmet, app);
  try {
    await lease(jana, id, 'PUT');
    await until('the lease is told', () => list.presence(id).length > 0);
    await lease(jana, id, 'DELETE');
    await until('its end is told', () => list.presence(id).at(-1)?.people.length === 0);
    // Notices come in order: after one of another case, whatever was to be told of the first has been.
    const { id: other } = await aStoredCase(app);
    const notice = writeNotice({ officeId: HEIDELBERG, caseId: other, what: 'lease' });
    app.nest.get(WakeUps).wake('einkanal_presence', notice);
    await until('the other is told', () => list.presence(other).length > 0);
    expect(list.presence(id)).toHaveLength(2);
  } finally {
    list.close();
  }
});

test('who leaves a case and is back on it at once is there for every process', async () => {
  const { id } = await aStoredCase(app);
  const viewer = await listen(mehmet, other);
  try {
    await mehmet.call(`/api/v1/cases/${id}/presence`, { method: 'PUT' });
    await until('one hears of oneself', () => viewer.presence(id).length > 0);
    const wakeUps = app.nest.get(WakeUps);
    const of = (person: TestPerson, what: 'seen' | 'left') =>
      wakeUps.wake('einkanal_presence', writeNotice({ officeId: HEIDELBERG, caseId: id, what, userId: person.userId }));
    // Within the time in which notices are gathered; the last person comes after all of it.
    for (const what of ['seen', 'left', 'seen'] as const) of(jana, what);
    of(tobias, 'seen');
    await until('the last one is told', () => names(viewer.presence(id).at(-1)?.people)?.includes('Tobias Weiß'));
    expect(names(viewer.presence(id).at(-1)?.people)).toContain('Jana Brandt');
  } finally {
    viewer.close();
  }
});
