import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { KeptDocument } from '@einkanal/office-systems/xdomea-folder/file-tree';
import type { HeldDocument, HeldFolder } from '../checker/holdings.js';
import { sha512Of } from './sent-application.js';

/** What lies in the tree of an e-file: every file of every case, whether or not its index knows it. */
export function readTree(folder: string): HeldFolder[] {
  const index = path.join(folder, 'index');
  const known = readdirSync(index).map(
    (name) => JSON.parse(readFileSync(path.join(index, name), 'utf8')) as KeptDocument,
  );
  const idOf = new Map(known.map(({ caseNumber, name, reference }) => [path.join(caseNumber, name), reference]));
  const cases = path.join(folder, 'akten');
  return readdirSync(cases).map((caseNumber) => ({
    caseNumber,
    documents: readdirSync(path.join(cases, caseNumber)).map((name): HeldDocument => {
      const bytes = readFileSync(path.join(cases, caseNumber, name));
      const json = name.endsWith('.json') ? bytes.toString('utf8') : null;
      return { id: idOf.get(path.join(caseNumber, name)) ?? '', name, sha512: sha512Of(bytes), json };
    }),
  }));
}
