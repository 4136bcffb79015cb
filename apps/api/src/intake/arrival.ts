import type { Fault } from '@einkanal/domain/intake/finding';

/** A file part while it streams in. */
export type ArrivingFile = {
  /** The name of its multipart field. */
  name: string;
  /** As sent, a path with it; empty where the sender stated none. Never used to store the file. */
  fileName: string;
  content: AsyncIterable<Uint8Array>;
};

/** A submission on its way in: the JSON part first, then the files, one after the other. */
export type Arrival = {
  idempotencyKey: string | undefined;
  /** @throws SubmissionRefused where the first part is not the JSON part, or it is too large or unreadable */
  readApplication: () => Promise<Uint8Array>;
  /** @throws SubmissionRefused where the rest is unreadable or too large; Problem where the sender broke off */
  files: () => AsyncIterable<ArrivingFile>;
};

/** The submission cannot be processed as sent. `status` is that of the answer. */
export class SubmissionRefused extends Error {
  constructor(
    readonly status: number,
    readonly faults: readonly Fault[],
    options?: ErrorOptions,
  ) {
    super(faults.map(({ code }) => code).join(', '), options);
  }
}
