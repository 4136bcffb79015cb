import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../bootstrap.mjs';

const FILE = path.join(ROOT, 'docker-compose.yml');
const SERVICES = ['postgres', 'redis', 'keycloak', 'clamav', 'migrate', 'api', 'worker', 'web'];
const isThere = (file) => existsSync(path.join(ROOT, file));

function* faultsOf({ name, services, volumes = {} }) {
  // Older versions of the program refuse it.
  if (name !== undefined) yield 'no top-level name';
  for (const wanted of SERVICES) if (!services[wanted]) yield `service ${wanted} is missing`;
  for (const [service, { healthcheck }] of Object.entries(services))
    if (healthcheck?.test.some((word) => typeof word !== 'string'))
      yield `${service}: the health check is no list of words`;
  for (const [service, { build, depends_on: needed = {}, volumes: mounts = [] }] of Object.entries(services)) {
    for (const other of Object.keys(needed))
      if (!services[other]) yield `${service} waits for ${other}, which does not exist`;
    if (build && !isThere(path.join(build.context, build.dockerfile)))
      yield `${service}: ${build.dockerfile} is missing`;
    for (const source of mounts.map((mount) => mount.split(':')[0]))
      if (source.startsWith('.') ? !isThere(source) : !(source in volumes)) yield `${service}: ${source} is missing`;
  }
  const redis = [services.redis?.command ?? []].flat().join(' ');
  if (!/--appendonly yes/.test(redis) || !/--maxmemory-policy noeviction/.test(redis))
    yield 'redis must append to a file and must not evict';
}

/** Reads docker-compose.yml by our own eyes, and by those of docker compose where it is installed. */
export function composeFile() {
  const faults = [...faultsOf(parse(readFileSync(FILE, 'utf8'), { merge: true }))];
  for (const [program, ...args] of [['docker', 'compose'], ['docker-compose']]) {
    if (spawnSync(program, [...args, 'version']).status !== 0) continue;
    const { status, stderr } = spawnSync(program, [...args, '-f', FILE, 'config', '-q'], { encoding: 'utf8' });
    if (status !== 0) faults.push(stderr);
    break;
  }
  return { ok: faults.length === 0, output: faults.join('\n') };
}
