import { rmSync } from 'node:fs';

export default async function tearDown() {
  const { server, folder, compiled } = globalThis.testDatabase;
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  rmSync(compiled, { recursive: true, force: true });
}
