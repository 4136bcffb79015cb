/** A file of the specialist system, with the message that it was made from. */
export type HeldApplication = { fileNumber: string; caseNumber: string; xml: string };

/** A document in the DMS; the text only of what is JSON. */
export type HeldDocument = { id: string; name: string; sha512: string; json: string | null };

/** The folder of a case in the DMS. */
export type HeldFolder = { caseNumber: string; documents: HeldDocument[] };

/** What the targets hold in the end, asked from them and from nobody else. */
export type Holdings = { applications: HeldApplication[]; folders: HeldFolder[] };
