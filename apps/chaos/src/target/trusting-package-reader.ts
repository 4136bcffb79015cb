import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { writeDurably } from '@einkanal/office-systems/platform/durable-file';
import type { FileTree } from '@einkanal/office-systems/xdomea-folder/file-tree';
import { readPackageName, type PackageName } from '@einkanal/office-systems/xdomea-folder/message-names';
import { readXdomea } from '@einkanal/office-systems/xdomea-folder/xdomea-message';
import { XdomeaPackage } from '@einkanal/office-systems/xdomea-folder/xdomea-package';
import { receiptName, writeReceipt, type ImportResult } from '@einkanal/office-systems/xdomea-folder/xdomea-receipt';
import type { FolderTrouble } from './trusting-folder-reader.js';

const PAUSE_MS = 100;
const LATE_MS = 1_500;
const DIGEST = '.sha512';

/**
 * An e-file that imports packages from a folder and trusts its sender: what lies there once more after it has been moved
 * away becomes a second document. Only its own restart it recognises: what was taken and not moved is the same.
 */
export class TrustingPackageReader {
  private readonly outbound: string;
  private readonly receipts: string;

  constructor(
    directory: string,
    private readonly tree: FileTree,
    private readonly trouble: FolderTrouble,
  ) {
    this.outbound = path.join(directory, 'outbound');
    this.receipts = path.join(directory, 'receipts');
  }

  /** Reads for ever. A folder that is away for a while is read again when it is back. */
  async read(): Promise<never> {
    for (;;) {
      const names = await readdir(this.outbound).catch(() => []);
      for (const fileName of names) {
        const name = readPackageName(fileName);
        if (name !== null) await this.take(fileName, name).catch(() => undefined);
      }
      await wait(PAUSE_MS);
    }
  }

  private async take(fileName: string, name: PackageName): Promise<void> {
    const file = path.join(this.outbound, fileName);
    const digest = await readFile(file + DIGEST, 'utf8');
    if (
      !digest.startsWith(
        createHash('sha512')
          .update(await readFile(file))
          .digest('hex'),
      )
    )
      return;
    if (this.trouble.points.draw('take a package') === 'delay') await wait(LATE_MS);
    const result = await this.keep(file, name);
    if (this.trouble.points.draw('file a document') === 'crash') this.trouble.die();
    await this.acknowledge(receiptName(name), writeReceipt(name, result, new Date()));
    for (const each of [fileName, fileName + DIGEST])
      await rename(path.join(this.outbound, each), path.join(this.outbound, 'done', each));
  }

  private async keep(file: string, name: PackageName): Promise<ImportResult> {
    const known = this.tree.find(name.processId);
    const isOwnRestart = !existsSync(path.join(this.outbound, 'done', path.basename(file)));
    if (known && isOwnRestart) return { kind: 'kept-before', document: known };
    const opened = await XdomeaPackage.open(file, path.basename(file, '.zip'));
    try {
      const [announced] = readXdomea(await opened.readMessage(), name);
      if (!announced) throw new Error('a message of ours brings no document');
      const processId = known ? randomUUID() : name.processId;
      return {
        kind: 'kept',
        document: await this.tree.keep(processId, announced, await opened.open(announced.fileName)),
      };
    } finally {
      opened.close();
    }
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
