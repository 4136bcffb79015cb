import path from 'node:path';
import type { FaultKind } from '../proxy/fault-points.js';
import type { FolderOrder } from '../proxy/folder-order.js';
import type { ProxyOrder } from '../proxy/proxy-order.js';
import type { Outside } from './outside.js';
import type { Parts } from './parts.js';
import { Program } from './program.js';

const LOSES: FaultKind[] = ['cut-before', 'cut-after', 'delay'];
const SENDER: FaultKind[] = [...LOSES, 'duplicate', 'error-after-success'];
const TARGET: FaultKind[] = [...SENDER, 'corrupt'];

type LegName = 'sender' | 'specialist-system' | 'dms' | 'postgres' | 'redis';
/** Those who read an exchange folder, and break their own rounds: no proxy stands in a folder. */
const READERS = {
  'specialist-system': {
    leg: 'exchange-folder',
    script: 'folder-specialist-system.js',
    keeps: 'specialist-system.jsonl',
  },
  dms: { leg: 'xdomea-folder', script: 'folder-dms.js', keeps: 'e-file' },
} as const;
const IN_FOLDER: Pick<FolderOrder, 'kinds' | 'rates'> = {
  kinds: ['delay', 'half-written', 'crash'],
  rates: { fresh: 0.3, again: 0.05 },
};
const LEGS: Record<LegName, Pick<ProxyOrder, 'protocol' | 'kinds' | 'rates'>> = {
  sender: { protocol: 'http', kinds: SENDER, rates: { fresh: 0.2, again: 0.05 } },
  'specialist-system': { protocol: 'http', kinds: TARGET, rates: { fresh: 0.25, again: 0.08 } },
  dms: { protocol: 'http', kinds: TARGET, rates: { fresh: 0.06, again: 0.01 } },
  // Many round trips make one receipt, and some come back every second.
  postgres: { protocol: 'postgres', kinds: LOSES, rates: { fresh: 0.03, again: 0.0005 } },
  redis: { protocol: 'redis', kinds: LOSES, rates: { fresh: 0.03, again: 0.0005 } },
};

/** The proxies between everybody and everybody. */
export class Legs {
  readonly programs: Program[] = [];
  private readonly readers: Program[] = [];
  private order: 'break' | 'calm' = 'calm';

  constructor(
    private readonly outside: Outside,
    private readonly folder: string,
    private readonly seed: string,
    private readonly parts: Parts,
  ) {}

  /** Puts a proxy in front of a server. @returns the port to use instead */
  async add(leg: LegName, target: string): Promise<number> {
    const listenPort = await this.outside.freePort();
    const journal = this.journalOf(leg);
    const order: ProxyOrder = { leg, ...LEGS[leg], listenPort, target, seed: `${this.seed}/${leg}`, journal };
    const program = this.parts.add(
      new Program({
        name: `proxy-${leg}`,
        command: process.execPath,
        args: [path.join(this.outside.root, 'apps/chaos/dist/proxy.js'), JSON.stringify(order)],
        logDir: this.folder,
        greeting: () => this.order,
      }),
    );
    await program.start();
    this.programs.push(program);
    return listenPort;
  }

  /** Starts a target that reads an exchange folder. */
  async addFolder(name: keyof typeof READERS, { port, directory }: { port: number; directory: string }) {
    const { leg, script, keeps } = READERS[name];
    const order: FolderOrder = {
      ...{ leg, ...IN_FOLDER, seed: `${this.seed}/${leg}`, journal: this.journalOf(leg) },
      ...{ port, directory, register: path.join(this.folder, keeps) },
    };
    const program = this.parts.add(
      new Program({
        name,
        command: process.execPath,
        args: [path.join(this.outside.root, 'apps/chaos/dist', script), JSON.stringify(order)],
        logDir: this.folder,
        greeting: () => this.order,
      }),
    );
    await program.start();
    this.readers.push(program);
    return program;
  }

  /** From now on every proxy breaks what it is drawn to break, or only passes on. */
  tell(order: 'break' | 'calm'): void {
    this.order = order;
    for (const program of [...this.programs, ...this.readers]) program.tell(order);
  }

  /** Where each leg keeps its fault points. */
  journals(): string[] {
    const legs = [...Object.keys(LEGS), ...Object.values(READERS).map(({ leg }) => leg)];
    return legs.map((leg) => this.journalOf(leg));
  }

  private journalOf(leg: string): string {
    return path.join(this.folder, `points-${leg}.tsv`);
  }
}
