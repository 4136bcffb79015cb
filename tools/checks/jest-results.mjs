import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../bootstrap.mjs';

const fileOf = (folder, project) => path.join(ROOT, folder, 'test-results', `${project}.json`);

/** Forgets an earlier run, so that it is not counted if this one writes nothing. */
export function forgetResults(folder, project) {
  rmSync(fileOf(folder, project), { force: true });
}

/**
 * What Jest counted. A file that could not be loaded has no tests, so it counts as one that failed.
 * @returns {{ passed: number, failed: number } | null} null where Jest wrote nothing
 */
export function countResults(folder, project) {
  const file = fileOf(folder, project);
  if (!existsSync(file)) return null;
  const results = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: results.numPassedTests, failed: results.numFailedTests + results.numRuntimeErrorTestSuites };
}
