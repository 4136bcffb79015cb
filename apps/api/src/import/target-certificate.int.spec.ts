import { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG, RHEIN_NECKAR } from '../../test/test-offices.js';
import { officeTargetsSql } from '../../test/test-targets.js';
import { createLog } from '../platform/log.js';
import { TargetCertificates } from './target-certificate.service.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.look(officeTargetsSql({ specialistSystemUrl: 'https://fv.example', dmsUrl: 'https://dms.example/cmis' }));
});
afterAll(() => app.close());

/** The targets are the edge of the network: `ends` says when the certificate of each ends. */
function lookingAt(today: () => string, ends: Record<string, string | null>) {
  const warnings: unknown[] = [];
  const log = createLog('silent', 'worker');
  log.warn = (facts: unknown) => warnings.push(facts);
  const connections = {
    ...{ specialistSystem: unused, dms: unused, sharedFolder: unused },
    certificateEnd: ({ adapter }: { adapter: string }) => {
      const end = ends[adapter];
      return Promise.resolve(end ? new Date(end) : null);
    },
  };
  const db = app.nest.get(DataSource);
  return { warnings, certificates: new TargetCertificates(db, connections, () => new Date(today()), log) };
}

function unused(): never {
  throw new Error('nothing is delivered here');
}

const known = () =>
  app.look(
    `SELECT office_id AS office, kind, certificate_expires_on::text AS "expiresOn" FROM target_system
     WHERE certificate_expires_on IS NOT NULL ORDER BY kind`,
  );

test('import-11: people are warned 21, 7 and 3 days before, each time once, and again not after the renewal', async () => {
  let today = '2026-11-01T09:00:00Z';
  const ends: Record<string, string | null> = { cmis: '2026-11-29T12:00:00Z', 'xauslaender-http': null };
  const { certificates, warnings } = lookingAt(() => today, ends);
  for (const day of ['01', '08', '09', '22', '23', '26', '27', '29', '30']) {
    today = `2026-11-${day}T09:00:00Z`;
    await certificates.look(HEIDELBERG);
  }
  expect(warnings).toEqual(
    [21, 7, 3, 'expired'].map((warning) => ({
      ...{ officeId: HEIDELBERG, target: 'DMS', name: 'E-Akte', expiresOn: '2026-11-29', warning },
    })),
  );
  expect(await known()).toEqual([{ office: HEIDELBERG, kind: 'DMS', expiresOn: '2026-11-29' }]);
  ends.cmis = '2027-02-27T12:00:00Z';
  await certificates.look(HEIDELBERG);
  expect(warnings).toHaveLength(4);
  expect(await known()).toEqual([{ office: HEIDELBERG, kind: 'DMS', expiresOn: '2027-02-27' }]);
});

test('a target that does not answer keeps the day that is known', async () => {
  const ends: Record<string, string | null> = { cmis: '2026-12-24T12:00:00Z' };
  const { certificates } = lookingAt(() => '2026-11-01T09:00:00Z', ends);
  await certificates.look(RHEIN_NECKAR);
  ends.cmis = null;
  await certificates.look(RHEIN_NECKAR);
  expect(await known()).toContainEqual({ office: RHEIN_NECKAR, kind: 'DMS', expiresOn: '2026-12-24' });
});
