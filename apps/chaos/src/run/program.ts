import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export type ProgramOrder = {
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
  logDir: string;
  /** Whether the program works; without it the program says so itself through its channel. */
  isReady?: () => Promise<boolean>;
  /** Told to the program through its channel whenever it starts. */
  greeting?: () => string;
};

const READY_LIMIT_MS = 120_000;
const CRASH_PAUSE_MS = 500;

/** Asks an address whether its program works. */
export function answersAt(url: string): () => Promise<boolean> {
  return () =>
    fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
}

/** A program that is killed and comes back: whoever ends, by us or by itself, is started anew. */
export class Program {
  private child: ChildProcess | null = null;
  private isWanted = false;
  private hasSaidReady = false;
  private pauseMs = CRASH_PAUSE_MS;

  constructor(private readonly order: ProgramOrder) {}

  get name(): string {
    return this.order.name;
  }

  async start(): Promise<void> {
    this.isWanted = true;
    this.launch();
    if (!(await this.becomesReady(READY_LIMIT_MS))) throw new Error(`${this.name} does not become ready, see its log`);
  }

  /** Waits until it does its work. @returns false where it does not in time */
  async becomesReady(limitMs: number): Promise<boolean> {
    const giveUpAt = Date.now() + limitMs;
    while (!(await this.isReady())) {
      if (Date.now() > giveUpAt) return false;
      await wait(50);
    }
    return true;
  }

  /** Ends it as a power cut would. It comes back after the pause. */
  kill(pauseMs: number): void {
    this.pauseMs = pauseMs;
    this.hasSaidReady = false;
    this.child?.kill('SIGKILL');
  }

  /** Halts it where it stands, for as long as `ms`. */
  async halt(ms: number): Promise<void> {
    const { child } = this;
    child?.kill('SIGSTOP');
    await wait(ms);
    child?.kill('SIGCONT');
  }

  tell(message: string): void {
    if (this.child?.connected) this.child.send(message, () => undefined);
  }

  async stop(): Promise<void> {
    this.isWanted = false;
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  private async isReady(): Promise<boolean> {
    return this.order.isReady === undefined ? this.hasSaidReady : this.order.isReady();
  }

  private launch(): void {
    const { command, args, env, logDir, name, greeting } = this.order;
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.child = child;
    const log = createWriteStream(path.join(logDir, `${name}.log`), { flags: 'a' });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    child.on('message', () => {
      this.hasSaidReady = true;
      if (greeting) this.tell(greeting());
    });
    child.once('error', () => undefined);
    child.once('exit', () => void this.comeBack());
  }

  private async comeBack(): Promise<void> {
    await wait(this.isWanted ? this.pauseMs : 0);
    this.pauseMs = CRASH_PAUSE_MS;
    if (this.isWanted) this.launch();
  }
}
