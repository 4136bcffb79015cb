/** The codes of faults that have one of their own in the list of the standard (`fehlercodes-xinneres`). */
const STANDARD_CODES: Readonly<Record<string, string>> = {
  'message-empty': 'X000',
  'message-not-xml': 'X000',
  'message-too-deep': 'X000',
  'document-type-not-allowed': 'X000',
  'message-not-utf8': 'S001',
  'release-unsupported': 'V000',
  'list-wrong': 'S010',
  'list-version-missing': 'S010',
  'list-version-wrong': 'S010',
  'code-not-in-list': 'S011',
  'message-too-large': 'S999',
  'texts-too-large': 'S999',
  'too-many-elements': 'S999',
  'too-many-documents': 'S999',
};
const NOT_VALID = 'X001';

/** The code of the standard for a message that is refused: that of its first fault that has one, else *not valid*. */
export function standardErrorOf(faults: readonly { code: string }[]): string {
  return faults.flatMap(({ code }) => STANDARD_CODES[code] ?? []).at(0) ?? NOT_VALID;
}
