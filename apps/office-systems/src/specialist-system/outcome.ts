/** The codes of the transport profile `einkanal-fachverfahren` 1. */
export type RejectionCode =
  | 'schema-invalid'
  | 'code-unknown'
  | 'value-not-allowed'
  | 'field-missing'
  | 'document-missing'
  | 'document-hash-mismatch'
  | 'version-unsupported';

export type Rejection = {
  code: RejectionCode;
  /** XPath of local names; positions only where a name comes more than once. */
  fieldPath?: string;
  /** A German sentence for the person who can correct it. */
  text: string;
};

/** What the specialist system says to a message. */
export type Outcome =
  | { kind: 'angenommen'; aktenzeichen: string }
  | { kind: 'doppelt'; aktenzeichen: string; firstUuid: string }
  | { kind: 'abgelehnt'; rejections: Rejection[] }
  | { kind: 'nichtZustaendig'; hinweis: string; competentOffice: { kennung: string; name: string } };
