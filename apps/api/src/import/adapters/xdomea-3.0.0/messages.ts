export const XDOMEA = 'urn:xoev-de:xdomea:schema:3.0.0';

/**
 * The messages that bring a document into a DMS, by their number in the standard, each with the one that says what became
 * of it: 0605 comes from specialist software that files into the DMS, 0401 hands a file over to whoever imports it.
 */
export const XDOMEA_MESSAGES = {
  '0605': { name: 'FVDaten.SGOAblegen.0605', receipt: 'FVDaten.ImportBestaetigen.0630' },
  '0401': { name: 'Abgabe.Abgabe.0401', receipt: 'Abgabe.ImportBestaetigen.0402' },
} as const;

export type XdomeaMessageType = keyof typeof XDOMEA_MESSAGES;
