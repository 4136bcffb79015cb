// `node dist/folder-specialist-system.js '<order as JSON>'`: a specialist system that reads an exchange folder and trusts
// its sender, as a program to be killed. What it holds is told over HTTP.
import { chance } from '@einkanal/demo/random';
import { FaultPoints } from './proxy/fault-points.js';
import type { FolderOrder } from './proxy/folder-order.js';
import { Register } from './target/register.js';
import { TrustingFolderReader } from './target/trusting-folder-reader.js';
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
const reader = new TrustingFolderReader(directory, register, {
  points,
  die: () => process.kill(process.pid, 'SIGKILL'),
});
startTrustingSpecialistSystem(port, register).once('listening', () => process.send?.('ready'));
void reader.read();
process.on('message', (order) => points.obey(order === 'break' ? 'break' : 'calm'));
process.on('disconnect', () => process.exit(0));
