// What could not be asked has not passed: then this says what is missing and ends with 2.
import path from 'node:path';
import { runTool } from './build.mjs';
import { ROOT } from './bootstrap.mjs';
import { countResults, forgetResults } from './checks/jest-results.mjs';
import { NotRun, peerArtefacts } from './peers/artefacts.mjs';
import { startOpenCmis } from './peers/opencmis.mjs';

async function askOpenCmis() {
  const peer = await startOpenCmis(peerArtefacts(path.join(ROOT, '.data/peers')));
  try {
    forgetResults('.', 'peers');
    const env = { ...process.env, CMIS_PEER_URL: peer.url };
    const { code, output } = await runTool('tools/jest.mjs', ['peers'], { env });
    const { passed, failed } = countResults('.', 'peers') ?? { passed: 0, failed: 0 };
    console.log(output);
    if (passed + failed === 0) throw new NotRun('No test ran.');
    console.log(`Apache Chemistry OpenCMIS, in-memory server: ${passed} passed, ${failed} failed`);
    return code === 0 && failed === 0 ? 0 : 1;
  } finally {
    await peer.stop();
  }
}

try {
  process.exitCode = await askOpenCmis();
} catch (error) {
  if (!(error instanceof NotRun)) throw error;
  console.error(`NOT RUN: Apache Chemistry OpenCMIS. ${error.message}`);
  process.exitCode = 2;
}
