// Reads every import of the product, so that no comment in a file can switch a direction off.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { refusal, STAGES, targetOf } from './architecture.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const SOURCES = globSync(['{apps,libs}/*/{src,test}/**/*.{ts,tsx}', '{migrations,bench}/*.ts'], { cwd: ROOT });
const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

function importsOf(file) {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].map(([, written, dynamic]) => targetOf(file, written ?? dynamic));
}

test('no file of the product imports what it must not', () => {
  const refused = SOURCES.flatMap((file) =>
    importsOf(file).flatMap((target) => refusal(file, target) && `${file}: ${refusal(file, target)}`),
  ).filter(Boolean);
  expect(SOURCES.length).toBeGreaterThan(50);
  expect(refused).toEqual([]);
});

const API = 'apps/api/src';
const WEB = 'apps/web/src';

test.each([
  ['a stage knows no later one', 'libs/domain/src/intake/a.ts', 'libs/domain/src/import/b.js'],
  ['nor in the API', `${API}/intake/intake.service.ts`, `${API}/inbox/inbox.service.js`],
  ['the technology knows no stage', `${API}/platform/tenant.ts`, `${API}/intake/intake.service.js`],
  ['the offices know no stage', `${API}/office/office.service.ts`, `${API}/intake/intake.service.js`],
  ['the case file knows no stage', `${API}/case-file/change-case.ts`, `${API}/inbox/inbox.query.js`],
  ['nobody inside knows the wiring', `${API}/inbox/inbox.service.ts`, `${API}/app.module.js`],
  ['an adapter is chosen in one place', `${API}/import/import.service.ts`, `${API}/import/adapters/dms.cmis.js`],
  ['a controller knows no entity', `${API}/inbox/inbox.controller.ts`, `${API}/case-file/case-file.entity.js`],
  ['a controller knows no database', `${API}/inbox/inbox.controller.ts`, 'typeorm'],
  ['a service knows no controller', `${API}/inbox/inbox.service.ts`, `${API}/inbox/inbox.controller.js`],
  ['a feature knows no other feature', `${WEB}/features/inbox/list.tsx`, `${WEB}/features/import/lights.js`],
  ['a feature knows no page', `${WEB}/features/inbox/list.tsx`, `${WEB}/pages/inbox-page.js`],
  ['the API client knows no feature', `${WEB}/api/client.ts`, `${WEB}/features/inbox/inbox.api.js`],
  ['the web page knows nothing of the API', `${WEB}/api/client.ts`, `${API}/inbox/inbox.dto.js`],
  ['the stand-ins know nothing of us', 'apps/office-systems/src/dms.ts', '@einkanal/domain/intake/submission'],
  ['the journeys go over HTTP', 'apps/e2e/src/a.e2e.spec.ts', '@einkanal/api/main'],
  ['shipped code uses no invented people', `${API}/intake/intake.service.ts`, '@einkanal/demo/people'],
  ['shipped code uses no test builders', `${API}/intake/a.service.ts`, '@einkanal/domain/testing/builders'],
])('%s', (_rule, from, to) => {
  expect(refusal(from, to)).toEqual(expect.any(String));
});

test.each([
  ['an earlier stage', `${API}/inbox/inbox.query.ts`, `${API}/import/import-job.entity.js`],
  ['the foundations', `${API}/intake/intake.service.ts`, `${API}/platform/tenant.js`],
  ['the domain', `${WEB}/features/inbox/list.tsx`, '@einkanal/domain/case-file/case-file'],
  ['its own feature', `${WEB}/features/inbox/list.tsx`, `${WEB}/features/inbox/row.js`],
  ['an adapter in its module', `${API}/import/target-connections.module.ts`, `${API}/import/adapters/dms.cmis.js`],
  ['demo people in a test', `${API}/intake/intake.int.spec.ts`, '@einkanal/demo/people'],
])('a file may import %s', (_what, from, to) => {
  expect(refusal(from, to)).toBeNull();
});

test('every folder of a stage carries a name from the list of stages', () => {
  const foundations = [
    'platform',
    'office',
    'case-file',
    'message',
    'time',
    'codes',
    'characters',
    'testing',
    'commands',
  ];
  const folders = globSync(['libs/domain/src/*/', 'apps/api/src/*/'], { cwd: ROOT }).map((folder) =>
    path.basename(folder),
  );
  expect(folders.filter((folder) => ![...STAGES, ...foundations].includes(folder))).toEqual([]);
});
