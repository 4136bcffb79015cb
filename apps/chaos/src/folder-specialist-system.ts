// `node dist/folder-specialist-system.js '<order as JSON>'`: a specialist system that reads an exchange folder and trusts
// its sender, as a program to be killed. What it holds is told over HTTP.
import { chance } from '@einkanal/demo/random';
import { FaultPoints } from './proxy/fault-points.js';
import type { FolderOrder } from './proxy/folder-order.js';
import { Register } from './target/register.js';
import { readTrustingly } from './target/trusting-folder.js';
import { messageImporter } from './target/trusting-message-importer.js';
import { startTrustingSpecialistSystem } from './target/trusting-specialist-system.js';

const {
  leg,
  kinds,
  rates,
  seed,
  port,
  register: file,
  directory,
  journal,
} = JSON.parse(process.argv[2] ?? '') as FolderOrder;
const register = new Register(file);
const points = new FaultPoints({ leg, kinds, rates, journal, chance: chance(seed) });
void readTrustingly(directory, messageImporter(register), {
  points,
  die: () => process.kill(process.pid, 'SIGKILL'),
});
startTrustingSpecialistSystem(port, register).once('listening', () => process.send?.('ready'));
process.on('message', (order) => points.obey(order === 'break' ? 'break' : 'calm'));
process.on('disconnect', () => process.exit(0));
