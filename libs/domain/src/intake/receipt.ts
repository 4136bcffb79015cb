import { z } from 'zod';

/** What a sender gets: proof of the number, the time and the bytes that arrived. */
export const Receipt = z
  .object({
    submissionId: z.uuid(),
    caseNumber: z.string(),
    receivedAt: z.iso.datetime(),
    office: z.object({ kennung: z.string(), name: z.string() }),
    files: z.array(
      z.object({
        part: z.string(),
        id: z.uuid(),
        fileName: z.string(),
        sizeBytes: z.int(),
        sha512: z.string(),
        mediaType: z.string(),
      }),
    ),
  })
  .meta({ id: 'Receipt' });

export type Receipt = z.infer<typeof Receipt>;

/** The receipt's JSON: always the same text for the same receipt. It is stored, so that a replay is equal byte for byte. */
export function receiptText({ submissionId, caseNumber, receivedAt, office, files }: Receipt): string {
  return JSON.stringify({
    submissionId,
    caseNumber,
    receivedAt,
    office: { kennung: office.kennung, name: office.name },
    files: files.map(({ part, id, fileName, sizeBytes, sha512, mediaType }) => ({
      part,
      id,
      fileName,
      sizeBytes,
      sha512,
      mediaType,
    })),
  });
}
