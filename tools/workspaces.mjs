import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './bootstrap.mjs';

const read = (folder) => JSON.parse(readFileSync(path.join(ROOT, folder, 'package.json'), 'utf8'));

/** @returns the folders of the workspaces that have a script of this name */
export function workspacesWith(script) {
  const folders = read('.').workspaces.flatMap((pattern) => globSync(pattern, { cwd: ROOT }));
  return folders.filter((folder) => read(folder).scripts?.[script] !== undefined);
}
