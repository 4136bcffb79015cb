import { DataSource } from 'typeorm';
import { command } from '../../test/commands.js';
import { aStoredCase } from '../../test/stored-case.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG, teamId } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { EndWithTransfer } from './end-with-transfer.service.js';

let app: TestApp;
let jana: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  jana = await aPerson(app, { roles: ['INTAKE'] });
});
afterAll(() => app.close());
beforeEach(() => app.look('TRUNCATE case_file CASCADE'));

const setEnding = (ending: string) =>
  app.look(
    `INSERT INTO office_setting (office_id, name, value) VALUES ($1, 'ending', to_jsonb($2::text))
     ON CONFLICT (office_id, name) DO UPDATE SET value = excluded.value`,
    [HEIDELBERG, ending],
  );
const end = () => new EndWithTransfer(app.nest.get(DataSource), () => new Date()).run(HEIDELBERG);
const stageOf = async (id: string) =>
  (
    await app.look<{ stage: string; result: string | null }>('SELECT stage, result FROM case_file WHERE id = $1', [id])
  )[0];
const undoTimeIsOver = () => app.look(`UPDATE command SET undo_until = now() - interval '1 second'`);

async function aRoutedCase(): Promise<string> {
  const { id } = await aStoredCase(app);
  await command(jana, id, 'route', { version: 1, input: { teamId: teamId('STUDY') } });
  return id;
}

test('where the work ends with the transfer, a routed case is finished once its decision is for good', async () => {
  await setEnding('WITH_TRANSFER');
  const id = await aRoutedCase();
  await end();
  expect(await stageOf(id)).toMatchObject({ stage: 'ASSIGNED' });
  await undoTimeIsOver();
  expect(await end()).toBe(1);
  expect(await stageOf(id)).toEqual({ stage: 'CLOSED', result: 'HANDED_TO_CASEWORK' });
  expect(await end()).toBe(0);
});

test('where the work ends here, nothing ends by itself', async () => {
  await setEnding('HERE');
  const id = await aRoutedCase();
  await undoTimeIsOver();
  expect(await end()).toBe(0);
  expect(await stageOf(id)).toMatchObject({ stage: 'ASSIGNED' });
});

test('what nobody routed, what is an emergency and what waits stays', async () => {
  await setEnding('WITH_TRANSFER');
  const never = await aStoredCase(app, { stage: 'ASSIGNED' });
  const urgent = await aRoutedCase();
  await app.look(`UPDATE case_file SET urgency = 'EMERGENCY' WHERE id = $1`, [urgent]);
  const waiting = await aRoutedCase();
  await app.look(`UPDATE case_file SET waiting_for = 'APPOINTMENT' WHERE id = $1`, [waiting]);
  await undoTimeIsOver();
  expect(await end()).toBe(0);
  for (const id of [never.id, urgent, waiting]) expect(await stageOf(id)).toMatchObject({ stage: 'ASSIGNED' });
});
