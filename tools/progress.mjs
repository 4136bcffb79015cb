// One line a step, with its duration. Plain Node 20: it runs before anything is installed.
const isTerminal = process.stdout.isTTY === true;

/** `850 ms`, `12.3 s`, `2 min 05 s` */
export function duration(ms) {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${String(Math.round((ms % 60_000) / 1000)).padStart(2, '0')} s`;
}

/**
 * Runs one step and prints its line: what, how long, and the remark that `run` returns, if it returns one; `failed`
 * marks a step that ended as it should and found something wrong. A step that throws prints its line and throws on.
 * @param {() => unknown | Promise<string | { remark: string, failed: boolean }>} run
 */
export async function step(what, run) {
  const startedAt = Date.now();
  const line = (mark, remark) =>
    `${mark} ${what.padEnd(34)} ${duration(Date.now() - startedAt).padStart(12)}${remark ? `   ${remark}` : ''}`;
  const ticking = isTerminal && setInterval(() => process.stdout.write(`\r${line('…')}`), 200);
  if (!isTerminal) console.log(`… ${what}`);
  const finish = (mark, remark) => {
    clearInterval(ticking);
    console.log(`${isTerminal ? '\r\x1b[K' : ''}${line(mark, remark)}`);
  };
  try {
    const result = await run();
    if (typeof result === 'string') finish('✓', result);
    else finish(result?.failed ? '✗' : '✓', result?.remark);
    return result;
  } catch (error) {
    finish('✗');
    throw error;
  }
}
