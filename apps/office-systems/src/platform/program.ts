import type { RunningSystem } from './running-system.js';

/**
 * Runs one system as a program: one line when it listens, a clean stop on SIGTERM, SIGINT and when the process that
 * started it is gone (its channel closes).
 */
export async function runProgram(name: string, start: () => Promise<RunningSystem>): Promise<void> {
  const system = await start();
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    system.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(`${name} did not stop cleanly`, error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
  console.log(`${name} listens on ${system.url}`);
}
