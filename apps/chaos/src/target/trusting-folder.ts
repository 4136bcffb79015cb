import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { writeDurably } from '@einkanal/office-systems/platform/durable-file';
import type { FaultPoints } from '../proxy/fault-points.js';

const PAUSE_MS = 100;
const LATE_MS = 1_500;
const DIGEST = '.sha512';

/** What goes wrong in a folder, by the rounds in which its reader works. */
export type FolderTrouble = { points: FaultPoints; die: () => void };

type Receipt = { name: string; text: string };

/**
 * A target that reads an exchange folder and trusts its sender. What lies there once more after it has been moved away
 * is new to it. Only its own restart it recognises: what was taken and not moved is the same.
 */
export type TrustingImporter = {
  isOurs: (name: string) => boolean;
  /** Keeps what the file brings. @returns what it answers */
  keep: (file: string, isOwnRestart: boolean) => Promise<Receipt>;
};

/** Reads for ever. A folder that is away for a while is read again when it is back. */
export async function readTrustingly(
  directory: string,
  importer: TrustingImporter,
  trouble: FolderTrouble,
): Promise<never> {
  const outbound = path.join(directory, 'outbound');
  for (;;) {
    const names = await readdir(outbound).catch(() => []);
    for (const name of names.filter(importer.isOurs))
      await take(directory, name, importer, trouble).catch(() => undefined);
    await wait(PAUSE_MS);
  }
}

async function take(directory: string, name: string, importer: TrustingImporter, trouble: FolderTrouble) {
  const outbound = path.join(directory, 'outbound');
  const file = path.join(outbound, name);
  const digest = await readFile(file + DIGEST, 'utf8');
  if (!digest.startsWith(sha512Of(await readFile(file)))) return;
  if (trouble.points.draw('take a file') === 'delay') await wait(LATE_MS);
  const receipt = await importer.keep(file, !existsSync(path.join(outbound, 'done', name)));
  if (trouble.points.draw('keep it') === 'crash') trouble.die();
  await acknowledge(path.join(directory, 'receipts'), receipt, trouble);
  for (const each of [name, name + DIGEST]) await rename(path.join(outbound, each), path.join(outbound, 'done', each));
}

async function acknowledge(receipts: string, { name, text }: Receipt, { points, die }: FolderTrouble) {
  const file = path.join(receipts, name);
  await writeDurably(file + DIGEST, `${sha512Of(text)}  ${name}\n`);
  const kind = points.draw('write a receipt');
  if (kind === 'half-written') {
    await writeFile(file, text.slice(0, text.length / 2));
    await wait(LATE_MS);
  }
  await writeDurably(file, text);
  if (kind === 'crash') die();
}

/** The folders that both sides see. */
export function makeExchangeFolder(directory: string): void {
  for (const folder of ['outbound/done', 'receipts']) mkdirSync(path.join(directory, folder), { recursive: true });
}

function sha512Of(content: string | Buffer): string {
  return createHash('sha512').update(content).digest('hex');
}
