import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** Why the peers could not be asked. Then nothing ran, and nothing passed. */
export class NotRun extends Error {}

/** The war needs the servlets of before 2020 (`javax.servlet`), which this container is the last to bring. */
const ARTEFACTS = {
  war: 'org.apache.chemistry.opencmis:chemistry-opencmis-server-inmemory:1.1.0:war',
  container: 'org.eclipse.jetty:jetty-runner:9.4.57.v20241219',
};

function needs(program, argument, what) {
  const { error, status } = spawnSync(program, [argument], { encoding: 'utf8' });
  if (error || status !== 0) throw new NotRun(`${what} is needed: there is no program "${program}" that answers.`);
}

/** Maven keeps what it has fetched, and compares its checksum. */
function fetchByMaven(coordinates, folder) {
  const [, name, version, kind = 'jar'] = coordinates.split(':');
  const file = path.join(folder, `${name}-${version}.${kind}`);
  if (existsSync(file)) return file;
  const args = ['-B', '-q', 'dependency:copy', `-Dartifact=${coordinates}`, `-DoutputDirectory=${folder}`];
  const { status, stdout, stderr } = spawnSync('mvn', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0 || !existsSync(file)) throw new NotRun(`Maven did not get ${coordinates}:\n${stdout}${stderr}`);
  return file;
}

/**
 * The files of the peer server, fetched once into `folder`.
 * @throws NotRun naming what is missing
 */
export function peerArtefacts(folder) {
  needs('java', '-version', 'Java 11 or newer');
  needs('mvn', '-version', 'Maven');
  mkdirSync(folder, { recursive: true });
  return { war: fetchByMaven(ARTEFACTS.war, folder), container: fetchByMaven(ARTEFACTS.container, folder) };
}
