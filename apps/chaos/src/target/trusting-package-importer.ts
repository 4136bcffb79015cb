import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { FileTree } from '@einkanal/office-systems/xdomea-folder/file-tree';
import { readPackageName, type PackageName } from '@einkanal/office-systems/xdomea-folder/message-names';
import { readXdomea } from '@einkanal/office-systems/xdomea-folder/xdomea-message';
import { XdomeaPackage } from '@einkanal/office-systems/xdomea-folder/xdomea-package';
import { receiptName, writeReceipt, type ImportResult } from '@einkanal/office-systems/xdomea-folder/xdomea-receipt';
import type { TrustingImporter } from './trusting-folder.js';

/** An e-file that imports packages: what lies there once more becomes a second document. */
export function packageImporter(tree: FileTree): TrustingImporter {
  return {
    isOurs: (name) => readPackageName(name) !== null,
    keep: async (file, isOwnRestart) => {
      const name = readPackageName(path.basename(file));
      if (name === null) throw new Error('the file is no package');
      const result = await keep(tree, file, name, isOwnRestart);
      return { name: receiptName(name), text: writeReceipt(name, result, new Date()) };
    },
  };
}

async function keep(tree: FileTree, file: string, name: PackageName, isOwnRestart: boolean): Promise<ImportResult> {
  const known = tree.find(name.processId);
  if (known && isOwnRestart) return { kind: 'kept-before', document: known };
  const opened = await XdomeaPackage.open(file, path.basename(file, '.zip'));
  try {
    const [announced] = readXdomea(await opened.readMessage(), name);
    if (!announced) throw new Error('a message of ours brings no document');
    const processId = known ? randomUUID() : name.processId;
    return {
      kind: 'kept',
      document: await tree.keep(processId, announced, await opened.open(announced.fileName)),
    };
  } finally {
    opened.close();
  }
}
