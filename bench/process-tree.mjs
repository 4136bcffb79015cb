import { readdirSync, readFileSync } from 'node:fs';

const CLOCK_TICKS_PER_SECOND = 100;

/** @returns parent and used seconds of a process, or null when it has ended meanwhile (Linux only) */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may hold blanks and brackets; what follows its last bracket is separated by blanks.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS_PER_SECOND };
  } catch {
    return null;
  }
}

/** A process and everything it started, also in groups of their own. */
export function processTree(root) {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parents = new Map(pids.map((pid) => [pid, statOf(pid)?.parent]));
  const belongs = (pid) => {
    for (let at = pid; at; at = parents.get(at)) if (at === root) return true;
    return false;
  };
  return pids.filter(belongs);
}

/** @returns {Map<number, number>} the CPU seconds that each process has used */
export function cpuSecondsOf(pids) {
  return new Map(pids.map((pid) => [pid, statOf(pid)?.seconds ?? 0]));
}

/** What a process holds in memory, in megabytes. */
export function residentMegabytesOf(pid) {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
