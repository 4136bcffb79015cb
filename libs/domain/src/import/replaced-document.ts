import { targetFileNames } from '../intake/target-file-name.js';

export type SentDocument = { id: string; submissionId: string; slot: string | null; fileName: string };

/** The documents whose place another one takes, the first one first. */
export type Replaced = { firstId: string; ids: readonly string[] };

/**
 * What a supplement replaces: a document for the same slot and of the same name, sent with an earlier submission. Where
 * one submission has two of them nobody can tell which is meant, and none is replaced.
 * @param documents of one case, in the order in which they came
 */
export function replacedDocuments(documents: readonly SentDocument[]): Map<string, Replaced> {
  const groups = Map.groupBy(
    documents.filter(({ slot }) => slot !== null),
    ({ slot, fileName }) => JSON.stringify([slot, targetFileNames([fileName]).at(0)?.name.toLowerCase()]),
  );
  const replaced = new Map<string, Replaced>();
  for (const group of groups.values()) {
    if (new Set(group.map(({ submissionId }) => submissionId)).size < group.length) continue;
    const ids = group.map(({ id }) => id);
    ids.forEach((id, at) => {
      if (at > 0 && ids[0] !== undefined) replaced.set(id, { firstId: ids[0], ids: ids.slice(0, at) });
    });
  }
  return replaced;
}
