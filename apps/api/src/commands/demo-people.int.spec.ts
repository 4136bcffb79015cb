import { DataSource } from 'typeorm';
import { ACCOUNTS, claimsOf } from '@einkanal/office-systems/identity-provider/account';
import { aBrowser } from '../../test/test-browser.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { startTestLoginProvider } from '../../test/test-login-provider.js';
import { aPerson } from '../../test/test-person.js';
import { equipDemoOffices } from './demo-offices.js';
import { DEMO_PEOPLE, demoGroupOf } from './demo-people.js';

const TARGETS = { SPECIALIST_SYSTEM_URL: 'http://a.test', DMS_URL: 'http://b.test', DMS_USER: 'u', DMS_PASSWORD: 'p' };

let app: TestApp;
let provider: Awaited<ReturnType<typeof startTestLoginProvider>>;
const equip = (issuer: string | null) => equipDemoOffices(app.nest.get(DataSource), TARGETS, issuer);
beforeAll(async () => {
  provider = await startTestLoginProvider();
  app = await startTestApp({ OIDC_ISSUER: provider.url, PUBLIC_URL: 'http://einkanal.test' });
});
afterAll(async () => {
  await app.close();
  await provider.stop();
});

type Row = { subject: string; issuer: string; roles: string[]; teams: string[] };
const people = () =>
  app.look<Row>(
    `SELECT u.subject, u.issuer, m.roles, array(SELECT t.code FROM team_member x JOIN team t ON t.id = x.team_id
       WHERE x.user_id = u.id ORDER BY t.code) AS teams
     FROM app_user u JOIN membership m ON m.user_id = u.id WHERE u.issuer <> 'test' ORDER BY u.subject`,
  );

test('the seed knows the accounts of the demo identity provider as their tokens name them', () => {
  const known = DEMO_PEOPLE.map(({ subject, name, office, role }) => ({
    ...{ sub: subject, name, office },
    groups: [demoGroupOf(role)],
  }));
  expect(known).toEqual(ACCOUNTS.map(claimsOf));
});

test('without the demo identity provider there are teams and nobody in them', async () => {
  await equip(null);
  expect(await people()).toEqual([]);
});

test('people can be picked before they sign in, and signing in finds the same person', async () => {
  await equip('http://localhost:1');
  // The provider has moved to another port.
  await app.look(`UPDATE team SET name = 'Studierende' WHERE code = 'STUDY'`);
  await app.look(`UPDATE app_user SET issuer = 'http://localhost:2' WHERE subject = 'tobias.weiss'`);
  await equip(provider.url);
  await equip(provider.url);
  const before = await people();
  expect(before.map(({ subject }) => subject)).toEqual(ACCOUNTS.map(({ username }) => username).toSorted());
  expect(before.find(({ subject }) => subject === 'tobias.weiss')).toMatchObject({ roles: ['CASEWORKER'] });

  const jana = await aPerson(app, { roles: ['INTAKE'] });
  const teams = (await (await jana.call('/api/v1/teams')).json()) as { name: string; members: { name: string }[] }[];
  expect(teams[0]).toMatchObject({ name: 'Studierende', members: [{ name: 'Petra Lang' }, { name: 'Tobias Weiß' }] });

  provider.person({ sub: 'tobias.weiss', name: 'Tobias Weiß', office: '004200', groups: ['einkanal-caseworker'] });
  const browser = aBrowser(app.url, 'http://einkanal.test');
  await browser.go('/api/auth/login');
  expect(await browser.json('/api/v1/session')).toMatchObject({ user: { name: 'Tobias Weiß' }, roles: ['CASEWORKER'] });
  expect(await people()).toEqual(before);
});
