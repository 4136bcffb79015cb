// Keeps the parts of one start running: starts them, waits until each is ready, starts a crashed one anew, and stops
// them in the opposite order. No part outlives it: each holds a channel to it and ends when the channel closes.
import { setTimeout as delay } from 'node:timers/promises';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
const STEADY_AFTER_MS = 30_000;
const STOP_LIMIT_MS = 5_000;

/**
 * A part is `{ name, launch }`. `launch()` returns at once `{ ready, exited, stop, kill }`: `ready` resolves when the part
 * does its work and rejects with the part's own words when it never will, `exited` resolves to how it ended.
 */
export class Supervisor {
  #levels = [];
  #stopped = null;
  #say;

  constructor(say) {
    this.#say = say;
  }

  get isStopping() {
    return this.#stopped !== null;
  }

  /** Starts parts side by side; they are stopped side by side, before everything that was started earlier. */
  async start(...parts) {
    const level = parts.map(({ name, launch }) => ({ name, launch, running: launch() }));
    this.#levels.push(level);
    await Promise.all(
      level.map(async (part) => {
        await part.running.ready;
        void this.#watch(part, FIRST_PAUSE_MS);
      }),
    );
  }

  async #watch(part, firstPauseMs) {
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      const startedAt = Date.now();
      const ending = await part.running.exited;
      if (this.isStopping) return;
      if (Date.now() - startedAt > STEADY_AFTER_MS) pauseMs = firstPauseMs;
      this.#say(`${part.name} ended unexpectedly (${ending}). It is started anew in ${pauseMs / 1000} s.`);
      await delay(pauseMs);
      if (this.isStopping) return;
      part.running = part.launch();
      part.running.ready.then(
        () => this.#say(`${part.name} is back.`),
        (error) => this.#say(error.message),
      );
    }
  }

  /** Stops the latest first. Whoever does not end in time is killed. */
  stop() {
    this.#stopped ??= this.#stopLevels();
    return this.#stopped;
  }

  async #stopLevels() {
    // Until the next turn, so that everybody sees that we are stopping before the first part ends.
    await null;
    for (const level of this.#levels.toReversed()) await Promise.all(level.map(({ running }) => stopInTime(running)));
  }

  /** For somebody who does not want to wait. */
  killAll() {
    for (const { running } of this.#levels.toReversed().flat()) running.kill();
  }
}

async function stopInTime(running) {
  running.stop();
  const inTime = await Promise.race([running.exited.then(() => true), delay(STOP_LIMIT_MS, false, { ref: false })]);
  if (!inTime) running.kill();
  await running.exited;
}
