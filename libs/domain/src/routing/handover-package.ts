import type { Emergency, EmergencyReason } from '../case-file/emergency.js';
import type { Protection } from '../intake/submission.js';

/** What a case is offered by, as it stands when it is offered. */
export type OfferedCase = {
  number: string;
  kind: string;
  service: string;
  matter: string | null;
  paragraph: string | null;
  applicationKind: string | null;
  protection: Protection;
  familyName: string;
  givenNames: string;
  birthDate: string;
  representativeName: string | null;
  receivedAt: Date;
  emergency: Emergency | null;
};
export type OfferedDocument = { id: string; slot: string | null; fileName: string; sizeBytes: number };
export type OfferedParts = {
  documents: readonly OfferedDocument[];
  submissionIds: readonly string[];
  /** The notes that go along, the text of the immediate measure among them. */
  notes: readonly { id: string; kind: string; text: string }[];
};

/**
 * What an office sees of a case before it takes it. Kept as JSON with the handover and never changed: it shows what was
 * offered, whatever the case becomes. Where somebody lives is never in it; who it is only where that is not protected.
 */
export type HandoverPackage = {
  number: string;
  kind: string;
  service: string;
  matter: string | null;
  paragraph: string | null;
  applicationKind: string | null;
  protection: Protection;
  person: {
    familyName: string;
    givenNames: string;
    birthYear: string | null;
    representativeName: string | null;
  } | null;
  /** ISO instant: the legal day travels with the case. */
  receivedAt: string;
  emergency: { reason: EmergencyReason; measure: { refused: boolean; text: string | null } | null } | null;
  /** A file's name can say who somebody is: null where that is protected. */
  documents: { id: string; slot: string | null; fileName: string | null; sizeBytes: number }[];
  submissionIds: string[];
  noteIds: string[];
};

/** Freezes what the receiving office sees. An emergency that was denied is none. */
export function toHandoverPackage(
  offered: OfferedCase,
  { documents, submissionIds, notes }: OfferedParts,
): HandoverPackage {
  const { familyName, givenNames, birthDate, representativeName, receivedAt, emergency, ...rest } = offered;
  const isKnown = offered.protection !== 'IDENTITY';
  const birthYear = /^\d{4}/.exec(birthDate)?.[0] ?? null;
  const measureText = notes.findLast(({ kind }) => kind === 'MEASURE')?.text ?? null;
  return {
    ...rest,
    person: isKnown ? { familyName, givenNames, birthYear, representativeName } : null,
    receivedAt: receivedAt.toISOString(),
    emergency:
      emergency === null || emergency.denied
        ? null
        : {
            reason: emergency.reason,
            measure: emergency.measure && { refused: emergency.measure.refused, text: measureText },
          },
    documents: documents.map(({ id, slot, fileName, sizeBytes }) => ({
      id,
      slot,
      fileName: isKnown ? fileName : null,
      sizeBytes,
    })),
    submissionIds: [...submissionIds],
    noteIds: notes.map(({ id }) => id),
  };
}
