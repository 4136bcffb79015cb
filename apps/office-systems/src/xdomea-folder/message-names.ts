export const XDOMEA = 'urn:xoev-de:xdomea:schema:3.0.0';

/** The messages that this e-file imports, each with the one that answers it. */
export const ANSWERS = {
  'FVDaten.SGOAblegen.0605': 'FVDaten.ImportBestaetigen.0630',
  'Abgabe.Abgabe.0401': 'Abgabe.ImportBestaetigen.0402',
} as const;

export type MessageName = keyof typeof ANSWERS;

/** A package by its name: which process it belongs to, and which message is in it. */
export type PackageName = { processId: string; message: MessageName };

const PACKAGE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(.+)\.zip$/i;

/** @returns null for what is no package for this e-file, such as one that is still being written */
export function readPackageName(fileName: string): PackageName | null {
  const [, processId, message] = PACKAGE.exec(fileName) ?? [];
  return processId !== undefined && isKnown(message) ? { processId: processId.toLowerCase(), message } : null;
}

function isKnown(message: string | undefined): message is MessageName {
  return message !== undefined && message in ANSWERS;
}
