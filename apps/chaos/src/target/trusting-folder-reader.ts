import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { writeDurably } from '@einkanal/office-systems/platform/durable-file';
import { judgeMessage, type Application } from '@einkanal/office-systems/specialist-system/application';
import { writeErgebnis } from '@einkanal/office-systems/specialist-system/ergebnis';
import type { Outcome } from '@einkanal/office-systems/specialist-system/outcome';
import type { FaultPoints } from '../proxy/fault-points.js';
import type { Register } from './register.js';

const PAUSE_MS = 100;
const LATE_MS = 1_500;
const DIGEST = '.sha512';

/** What goes wrong in a folder, by the rounds in which its reader works. */
export type FolderTrouble = { points: FaultPoints; die: () => void };

/**
 * A specialist system that reads an exchange folder and trusts its sender: what lies there once more after it has been
 * moved away becomes a second file. Only its own restart it recognises: what was taken and not moved is the same.
 */
export class TrustingFolderReader {
  private readonly outbound: string;
  private readonly receipts: string;

  constructor(
    directory: string,
    private readonly register: Register,
    private readonly trouble: FolderTrouble,
  ) {
    this.outbound = path.join(directory, 'outbound');
    this.receipts = path.join(directory, 'receipts');
  }

  /** Reads for ever. A folder that is away for a while is read again when it is back. */
  async read(): Promise<never> {
    for (;;) {
      const names = await readdir(this.outbound).catch(() => []);
      for (const name of names.filter((one) => one.endsWith('.xml'))) await this.take(name).catch(() => undefined);
      await wait(PAUSE_MS);
    }
  }

  private async take(name: string): Promise<void> {
    const file = path.join(this.outbound, name);
    const message = await readFile(file);
    const digest = await readFile(file + DIGEST, 'utf8');
    if (!digest.startsWith(createHash('sha512').update(message).digest('hex'))) return;
    const judgement = judgeMessage(message);
    if (judgement.kind === 'unfit') throw new Error('a message of ours does not fit');
    if (this.trouble.points.draw('take a message') === 'delay') await wait(LATE_MS);
    const outcome = this.outcomeOf(judgement.application, message, name);
    if (this.trouble.points.draw('write a file') === 'crash') this.trouble.die();
    const { messageUuid, antragsidentifikation } = judgement.application;
    await this.acknowledge(
      `${path.basename(name, '.xml')}.ergebnis.xml`,
      writeErgebnis({ messageUuid, antragsidentifikation, isTest: true, outcome }),
    );
    for (const each of [name, name + DIGEST])
      await rename(path.join(this.outbound, each), path.join(this.outbound, 'done', each));
  }

  private outcomeOf({ antragsidentifikation, messageUuid }: Application, message: Buffer, name: string): Outcome {
    const isOwnRestart = !existsSync(path.join(this.outbound, 'done', name));
    const earlier = isOwnRestart ? this.register.find(antragsidentifikation) : null;
    if (earlier) return { kind: 'doppelt', aktenzeichen: earlier.fileNumber, firstUuid: earlier.messageUuid };
    const told = { caseNumber: antragsidentifikation, messageUuid, xml: message.toString('utf8') };
    return { kind: 'angenommen', aktenzeichen: this.register.takeIn(told, Date.now()).file.fileNumber };
  }

  private async acknowledge(name: string, receipt: string): Promise<void> {
    const file = path.join(this.receipts, name);
    await writeDurably(file + DIGEST, `${createHash('sha512').update(receipt).digest('hex')}  ${name}\n`);
    const kind = this.trouble.points.draw('write a receipt');
    if (kind === 'half-written') {
      await writeFile(file, receipt.slice(0, receipt.length / 2));
      await wait(LATE_MS);
    }
    await writeDurably(file, receipt);
    if (kind === 'crash') this.trouble.die();
  }
}

/** The folders that both sides see. */
export function makeExchangeFolder(directory: string): void {
  for (const folder of ['outbound/done', 'receipts']) mkdirSync(path.join(directory, folder), { recursive: true });
}
