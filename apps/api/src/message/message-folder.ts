import { lstat, readdir, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import {
  expectNoLink,
  makeBelow,
  moveFile,
  openPlainFile,
  putWhole,
  readDigest,
  statIfThere,
} from '../platform/folder-file.js';
import { systemCodeOf } from '../platform/system-code.js';
import type { MessageReception, ReceivedMessage } from './message-reception.js';
import { LARGEST_MESSAGE_BYTES } from './xauslaender-26.11/lift-documents.js';

/** Where messages lie: `names` lead from `base`, which the operator has set, to the folder. */
export type MessagePlace = { base: string; names: readonly string[] };

/** What became of a message. `reasons`: why it is refused, in German, for whoever looks after the folder. */
export type Verdict = { kind: 'taken' } | { kind: 'refused'; reasons: readonly string[] };

/** @throws an outage: the message stays where it lies and is read again */
export type TakeMessage = (received: ReceivedMessage) => Promise<Verdict>;

/** What a look at a folder came to. `failures` are those of single messages, which keep nothing else from being read. */
export type FolderLook = { taken: number; setAside: number; failures: unknown[] };

type Lying = { file: string; name: string; folder: string };
type Judgement = Verdict | { kind: 'waits' };

/** After so long without a change nobody writes to a file any more. */
const SETTLED_MS = 30_000;
/** A message that could not be taken is not tried at every look. */
const AGAIN_AFTER_MS = 30_000;
/** What else the caller has to do must not wait for a large heap. */
const MOST_AT_ONCE = 100;

/**
 * Reads a folder into which somebody else drops messages, one `.xml` file each. What was read lies in `done`, what was
 * refused in `set-aside` with the reasons beside it; nothing is ever deleted. Two readers at once, or one that is
 * killed, hand on the same message again: whoever takes it knows it by its id.
 */
export class MessageFolder {
  private readonly failedAt = new Map<string, number>();

  constructor(private readonly reception: Pick<MessageReception, 'receive'>) {}

  /**
   * Hands on what lies there whole, the oldest first.
   * @returns null where there is no such folder
   * @throws Error where the folder cannot be read, or is not where it says: a link leads elsewhere
   */
  async read({ base, names }: MessagePlace, take: TakeMessage): Promise<FolderLook | null> {
    const folder = path.join(base, ...names);
    if (!(await statIfThere(folder))?.isDirectory()) return null;
    await expectNoLink(base, names);
    const look: FolderLook = { taken: 0, setAside: 0, failures: [] };
    for (const lying of (await this.waiting(folder)).slice(0, MOST_AT_ONCE)) await this.readOne(lying, take, look);
    return look;
  }

  private async waiting(folder: string): Promise<Lying[]> {
    const found: (Lying & { since: number })[] = [];
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const { name } = entry;
      const file = path.join(folder, name);
      // A name that begins with a dot is that of a file on its way, as some programs that copy have it.
      if (!entry.isFile() || !name.endsWith('.xml') || name.startsWith('.') || this.hasJustFailed(file)) continue;
      const facts = await statIfThere(file);
      if (facts) found.push({ folder, file, name, since: facts.mtimeMs });
    }
    return found.sort((a, b) => a.since - b.since);
  }

  private async readOne(lying: Lying, take: TakeMessage, look: FolderLook): Promise<void> {
    try {
      const verdict = await this.settle(lying, take);
      if (verdict.kind === 'taken') look.taken += 1;
      else if (verdict.kind === 'refused') look.setAside += 1;
      this.failedAt.delete(lying.file);
    } catch (error) {
      this.failedAt.set(lying.file, Date.now());
      look.failures.push(error);
    }
  }

  private async settle(lying: Lying, take: TakeMessage): Promise<Judgement> {
    const handle = await openPlainFile(lying.file);
    if (handle === null) return { kind: 'waits' };
    try {
      const verdict = await this.reception.receive(beginningOf(handle), (received) =>
        judge(lying, handle, received, take),
      );
      if (verdict.kind === 'waits' || !(await isStillThere(lying, handle))) return { kind: 'waits' };
      await putAway(lying, verdict);
      return verdict;
    } finally {
      await handle.close();
    }
  }

  private hasJustFailed(file: string): boolean {
    const failedAt = this.failedAt.get(file);
    return failedAt !== undefined && Date.now() - failedAt < AGAIN_AFTER_MS;
  }
}

async function judge(
  { file }: Lying,
  handle: FileHandle,
  received: ReceivedMessage,
  take: TakeMessage,
): Promise<Judgement> {
  const { size, mtimeMs } = await handle.stat();
  const isSettled = Date.now() - mtimeMs >= SETTLED_MS;
  const isTooLarge = size > LARGEST_MESSAGE_BYTES;
  const digest = isTooLarge ? null : await readDigest(file);
  if (digest !== null && digest !== received.file.sha512)
    return isSettled ? { kind: 'refused', reasons: [DIGEST_DIFFERS] } : { kind: 'waits' };
  // A document that is cut is never well-formed; so what can be read is whole, also without a digest.
  const isUnreadable = received.reading.kind === 'refused' && received.reading.root === null;
  if (isUnreadable && digest === null && !isTooLarge && !isSettled) return { kind: 'waits' };
  return take(received);
}

const DIGEST_DIFFERS =
  'Die Prüfsumme in der Datei daneben (.sha512) passt nicht zum Inhalt. Die Datei ist beschädigt oder unvollständig; bitte noch einmal ablegen.';

/** No more of it than shows that it is too large. */
async function* beginningOf(handle: FileHandle): AsyncGenerator<Buffer> {
  yield* handle.createReadStream({ start: 0, end: LARGEST_MESSAGE_BYTES, autoClose: false });
}

/** Not moved by another reader, nor replaced, while it was read. */
async function isStillThere({ file }: Lying, handle: FileHandle): Promise<boolean> {
  const [read, lies] = [await handle.stat(), await statIfThere(file)];
  return lies !== null && lies.ino === read.ino && lies.mtimeMs === read.mtimeMs && lies.size === read.size;
}

async function putAway({ folder, file, name }: Lying, verdict: Verdict): Promise<void> {
  const target = path.join(folder, verdict.kind === 'taken' ? 'done' : 'set-aside');
  await makeBelow(target);
  if (!(await lstat(target)).isDirectory()) throw new Error('a link stands where messages are put away');
  const place = path.join(target, await freeName(target, name));
  if (verdict.kind === 'refused') await putWhole(`${place}.txt`, [Buffer.from(wording(name, verdict.reasons))]);
  try {
    await moveFile(file, place);
  } catch (error) {
    // Another reader was faster.
    if (systemCodeOf(error) !== 'ENOENT') throw error;
  }
}

/** The same message may come again under its name: what lies there stays. */
async function freeName(folder: string, name: string): Promise<string> {
  const isTaken = (await statIfThere(path.join(folder, name))) !== null;
  return isTaken ? `${path.basename(name, '.xml')}.${String(Date.now())}.xml` : name;
}

function wording(name: string, reasons: readonly string[]): string {
  const head = `Die Datei ${name} wurde nicht übernommen:`;
  return `${[head, ...reasons.map((reason) => `- ${reason}`)].join('\n')}\n`;
}
