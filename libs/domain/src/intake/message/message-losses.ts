import { ROOT } from './application-message.js';

/** A value of the message that our contract has no field for: it stands in the original alone. */
export type MessageLoss = { path: string; value: string };

/** Takes down which values of a message have found no place. Paths are those of the standard, with positions. */
export class MessageLosses {
  readonly all: MessageLoss[] = [];

  /** @param path below the root; everything that stands under it is lost */
  lose(path: string, value: unknown): void {
    this.walk(`${ROOT}/${path}`, value);
  }

  private walk(path: string, value: unknown): void {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      this.all.push({ path, value: String(value) });
    if (typeof value !== 'object' || value === null) return;
    const isList = Array.isArray(value);
    for (const [key, child] of Object.entries(value))
      this.walk(isList ? `${path}[${String(Number(key) + 1)}]` : `${path}/${key}`, child);
  }
}
