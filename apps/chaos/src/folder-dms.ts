// `node dist/folder-dms.js '<order as JSON>'`: an e-file that imports packages from a folder and trusts its sender, as a
// program to be killed. What it holds lies in a folder.
import { chance } from '@einkanal/demo/random';
import { FileTree } from '@einkanal/office-systems/xdomea-folder/file-tree';
import { FaultPoints } from './proxy/fault-points.js';
import type { FolderOrder } from './proxy/folder-order.js';
import { readTrustingly } from './target/trusting-folder.js';
import { packageImporter } from './target/trusting-package-importer.js';

const { leg, kinds, rates, seed, register, directory, journal } = JSON.parse(process.argv[2] ?? '') as FolderOrder;
const points = new FaultPoints({ leg, kinds, rates, journal, chance: chance(seed) });
const tree = await FileTree.open(register);
void readTrustingly(directory, packageImporter(tree), {
  points,
  die: () => process.kill(process.pid, 'SIGKILL'),
});
process.on('message', (order) => points.obey(order === 'break' ? 'break' : 'calm'));
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
