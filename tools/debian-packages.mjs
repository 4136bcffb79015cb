import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** What the tests need beside Node.js, by the word that `--without` takes. */
const NEEDED = {
  redis: { debianPackage: 'redis-server', command: 'redis-server' },
  browser: { debianPackage: 'chromium', command: 'chromium' },
};

const isOnPath = (command) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, command)));

function missing(without) {
  return Object.entries(NEEDED).filter(([word, { command }]) => !without.includes(word) && !isOnPath(command));
}

/**
 * Installs the Debian packages that are missing, if this user may.
 * @throws Error that names the one command that helps
 */
export function ensureDebianPackages(without) {
  const packages = missing(without).map(([, { debianPackage }]) => debianPackage);
  if (packages.length === 0) return 'nothing missing';
  const install = ['apt-get', 'install', '--yes', '--no-install-recommends', ...packages];
  if (process.getuid?.() === 0 && isOnPath('apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const command of [['apt-get', 'update'], install])
      spawnSync(command[0], command.slice(1), { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const words = missing(without).map(([word]) => word);
  if (words.length > 0)
    throw new Error(
      `Missing on this machine: ${words.join(', ')}. This helps:\n  sudo ${install.join(' ')}\n` +
        `To look at the rest without them: npm test -- --without=${words.join(',')}`,
    );
  return packages.join(', ');
}
