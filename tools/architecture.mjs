// What may import what. The lint rule and the architecture test both read this one table; docs/architecture.md says why.
import path from 'node:path';
import { STAGES } from '../libs/domain/src/stages.ts';

/** Packages of ours that each project may import, by the folder of the project. */
const PROJECTS = {
  'libs/domain': [],
  'libs/demo': ['domain'],
  migrations: [],
  'apps/api': ['domain', 'migrations'],
  'apps/office-systems': [],
  'apps/web': ['domain'],
  'apps/chaos': ['demo', 'office-systems'],
  'apps/e2e': [],
  bench: [],
};
/** Tests of the API send demo data to the stand-ins; the command that seeds a demo makes them. */
const ALSO_IN_API_TESTS = ['apps/office-systems', 'libs/demo'];
const ALSO_IN_API_COMMANDS = ['libs/demo'];

const projectOf = (file) => Object.keys(PROJECTS).find((folder) => file.startsWith(`${folder}/`));
const isTest = (file) => /\.(spec|contract)\.tsx?$/.test(file) || /^apps\/api\/test\//.test(file);
const stageOf = (file) => /^(?:libs\/domain|apps\/api)\/src\/([^/]+)\//.exec(file)?.[1];

/** @returns {string | null} the repository's path of what is imported: a file, `@einkanal/…`, or an outside package */
export function targetOf(importer, specifier) {
  if (!specifier.startsWith('.')) return specifier;
  return path.posix.join(path.posix.dirname(importer), specifier);
}

/**
 * @param {string} from the importing file, from the root of the repository, with `/`
 * @param {string} to what `targetOf` gives
 * @returns {string | null} why the import is refused, or null
 */
export function refusal(from, to) {
  for (const rule of [crossesProjects, goesDownstream, reachesForAdapter, knowsTooMuch, leavesWebOrder]) {
    const reason = rule(from, to);
    if (reason) return reason;
  }
  return null;
}

function crossesProjects(from, to) {
  const own = projectOf(from);
  if (!own) return null;
  const wanted = to.startsWith('@einkanal/') ? packageFolder(to) : projectOf(to);
  if (!wanted || wanted === own) return null;
  const allowed = PROJECTS[own].map((name) => packageFolder(`@einkanal/${name}`));
  if (own === 'apps/api' && isTest(from)) allowed.push(...ALSO_IN_API_TESTS);
  if (from.startsWith('apps/api/src/commands/')) allowed.push(...ALSO_IN_API_COMMANDS);
  return allowed.includes(wanted) ? null : `${own} must not import ${wanted}.`;
}

function withinRepository(to) {
  return to.startsWith('@einkanal/domain/') ? to.replace('@einkanal/domain/', 'libs/domain/src/') : to;
}

function packageFolder(specifier) {
  const name = specifier.split('/')[1];
  return Object.keys(PROJECTS).find((folder) => path.posix.basename(folder) === name);
}

/** Data flows one way: to cause something later, write an outbox row. */
function goesDownstream(from, to) {
  if (isTest(from)) return null;
  const [own, other] = [stageOf(from), stageOf(withinRepository(to))];
  if (other === 'testing')
    return own === 'testing' || projectOf(from) === 'libs/demo' ? null : 'Only tests use testing.';
  if (own === 'testing' || projectOf(from) !== projectOf(to)) return null;
  if (own === undefined || own === 'commands') return null;
  if (other === undefined) return isWiring(to) ? `${own} must not import ${to}, which puts all stages together.` : null;
  if (!STAGES.includes(other)) return other === 'commands' ? `${own} must not import a command.` : null;
  if (!STAGES.includes(own)) return `${own} is a foundation and must not import the stage ${other}.`;
  return STAGES.indexOf(other) > STAGES.indexOf(own) ? `${own} stands before ${other} and must not import it.` : null;
}

/** Files of the API that know every stage: what they know must not leak back into a stage. */
function isWiring(file) {
  return /^apps\/api\/src\/[^/]+$/.test(file);
}

function reachesForAdapter(from, to) {
  const isAdapter = to.startsWith('apps/api/src/import/adapters/');
  const mayKnow =
    isTest(from) ||
    from === 'apps/api/src/import/target-connections.module.ts' ||
    from.startsWith('apps/api/src/import/adapters/') ||
    from.startsWith('apps/api/src/commands/');
  return isAdapter && !mayKnow
    ? 'Only target-connections.module.ts, commands and specs import an adapter; use the port.'
    : null;
}

function knowsTooMuch(from, to) {
  if (!from.startsWith('apps/api/src/')) return null;
  const entityOrDatabase = /\.entity(\.js)?$/.test(to) || to === 'typeorm' || to === 'pg';
  if (from.endsWith('.controller.ts') && entityOrDatabase)
    return 'A controller only translates: no entity, no database.';
  if (from.endsWith('.service.ts') && /\.controller(\.js)?$/.test(to)) return 'A service knows no controller.';
  if (from.endsWith('.service.ts') && (to === 'fastify' || to === '@nestjs/platform-fastify'))
    return 'A service knows no HTTP.';
  return null;
}

function leavesWebOrder(from, to) {
  const layer = (file) => /^apps\/web\/src\/(pages|features)\/(?:([^/]+)\/)?/.exec(file);
  const [, own, ownFeature] = layer(from) ?? [];
  const [, other, otherFeature] = layer(to) ?? [];
  if (!from.startsWith('apps/web/src/') || other === undefined || isTest(from)) return null;
  if (own === 'pages') return null;
  if (own === 'features' && other === 'features')
    return ownFeature === otherFeature
      ? null
      : `The feature ${ownFeature} must not import the feature ${otherFeature}.`;
  if (own === 'features') return 'A feature must not import a page.';
  return isWebRoot(from) ? null : `${from} stands below pages and features and must not import them.`;
}

/** Files that put the pages together. */
function isWebRoot(file) {
  return /^apps\/web\/src\/(main|app|router|routes)\.tsx?$/.test(file);
}

export { STAGES };
