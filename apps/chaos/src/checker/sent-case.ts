/** What the sender got as an answer to one try; null is no answer at all. */
export type SenderAnswer = { status: number; caseNumber: string | null } | null;

/** One application as its sender remembers it: what was sent under one idempotency key, and what was answered. */
export type SentCase = {
  key: string;
  /** The number of the identity document: nobody else has it, so it finds the application in whatever a target holds. */
  mark: string;
  /** The JSON, byte for byte as sent. */
  original: string;
  files: { fileName: string; sha512: string }[];
  answers: SenderAnswer[];
};

/** The case numbers on the receipts; more than one means that one application became two. */
export function receiptsOf({ answers }: SentCase): string[] {
  const numbers = answers.flatMap((answer) => (answer?.status === 201 ? [answer.caseNumber ?? ''] : []));
  return [...new Set(numbers)];
}
