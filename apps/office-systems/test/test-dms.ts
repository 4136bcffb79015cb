import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDms } from '../src/dms/server.js';
import type { RunningSystem } from '../src/platform/running-system.js';
import { CmisClient } from './cmis-client.js';

/** A DMS on a free port with a folder of its own. */
export class TestDms {
  #system: RunningSystem | null = null;
  #dataDir: string | null = null;

  get url(): string {
    return this.#system?.url ?? '';
  }

  get dataDir(): string {
    return this.#dataDir ?? '';
  }

  /** Starts it, with what an earlier start left. */
  async start(): Promise<CmisClient> {
    this.#dataDir ??= await mkdtemp(path.join(tmpdir(), 'dms-'));
    this.#system = await startDms({ port: 0, dataDir: this.#dataDir });
    return new CmisClient(this.#system);
  }

  async stop(): Promise<void> {
    await this.#system?.stop();
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.dataDir, { recursive: true });
    this.#dataDir = null;
  }

  filesIn(folder: string): Promise<string[]> {
    return readdir(path.join(this.dataDir, folder));
  }

  orderFault(fault: object): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    return fetch(`${this.url}/control/faults`, { method: 'POST', body: JSON.stringify(fault), headers });
  }
}
