/** How much a submission may bring; the sentences of the faults name the same numbers. */
export const LIMITS = {
  jsonBytes: 2 * 1024 * 1024,
  fileBytes: 250 * 1024 * 1024,
  submissionBytes: 500 * 1024 * 1024,
  files: 50,
  /** A sender that is silent for so long has gone. */
  silenceMs: 30_000,
};

/** The largest `Content-Length`: the parts and what stands between them. */
export const MAX_BODY_BYTES = LIMITS.submissionBytes + 1024 * 1024;
