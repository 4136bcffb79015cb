const JSON_FORM = { ending: 'json', mediaType: 'application/json' } as const;
export const XML_FORM = { ending: 'xml', mediaType: 'application/xml' } as const;

/** What is stored as the original is JSON, unless a person turned a refused message into a case. */
export function formOf(original: Uint8Array): typeof JSON_FORM | typeof XML_FORM {
  const beginning = Buffer.from(original.subarray(0, 1_024)).toString('utf8');
  return /^\ufeff?\s*</.test(beginning) ? XML_FORM : JSON_FORM;
}
