import path from 'node:path';
import type { FileTree } from './file-tree.js';
import type { PackageName } from './message-names.js';
import { Rejection } from './rejection.js';
import { readXdomea } from './xdomea-message.js';
import { XdomeaPackage } from './xdomea-package.js';
import type { ImportResult } from './xdomea-receipt.js';

/** Takes the one document of a package into the tree, once, however often the package comes. */
export async function importPackage(tree: FileTree, file: string, name: PackageName): Promise<ImportResult> {
  const known = tree.find(name.processId);
  if (known) return { kind: 'kept-before', document: known };
  try {
    return { kind: 'kept', document: await takeIn(tree, file, name) };
  } catch (error) {
    if (error instanceof Rejection) return { kind: 'rejected', rejection: error };
    throw error;
  }
}

async function takeIn(tree: FileTree, file: string, name: PackageName) {
  const opened = await XdomeaPackage.open(file, path.basename(file, '.zip'));
  try {
    const [document, ...others] = readXdomea(await opened.readMessage(), name);
    if (!document || others.length > 0) throw new Rejection('0000011', 'Hier wird je Nachricht ein Dokument abgelegt.');
    return await tree.keep(name.processId, document, await opened.open(document.fileName));
  } finally {
    opened.close();
  }
}
