import type { TakenJob } from './import.query.js';
import type { ReadyMessage, SpecialistSystem, TransferDocument } from './specialist-system.port.js';

/** The message of a transfer, the system that it is for, and the documents that may have gone into it. */
export type PreparedMessage = {
  target: SpecialistSystem;
  message: ReadyMessage;
  documents: readonly TransferDocument[];
};

/** Makes the message of a transfer, for one purpose. */
export interface MessagePreparation {
  /** @throws TargetRefusal where a person has to complete something first */
  prepare(job: TakenJob): Promise<PreparedMessage>;
}
