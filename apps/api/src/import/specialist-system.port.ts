/** An application ready to be taken over: the message and the ids under which the target knows it. */
export type ApplicationDelivery = {
  /** The same at every attempt, so that the target can tell a repeat from a correction. */
  messageId: string;
  /** The case number, or the id under which the sender's own message came. */
  applicationId: string;
  xml: Buffer;
};

export type SpecialistOutcome =
  | { kind: 'accepted'; fileNumber: string | null }
  | { kind: 'refused'; refused: { code: string; path: string | null; text: string }[] }
  | { kind: 'not-competent'; hint: string; office: string | null };

/**
 * Any specialist system (Fachverfahren), in our words.
 *
 * Every adapter promises: delivering the same application again has no second effect and answers `accepted` with the
 * first file number; what the target refuses is an outcome, what keeps the target from answering is a thrown
 * `TargetFault`; a call ends within the adapter's time limit.
 */
export interface SpecialistSystem {
  deliver(application: ApplicationDelivery): Promise<SpecialistOutcome>;
  /** What the target knows of an application, or null where it never arrived. */
  find(applicationId: string): Promise<SpecialistOutcome | null>;
}
