import type { DataSource } from 'typeorm';
import { withOffice } from '../platform/tenant.js';
import type { TakenJob } from './import.query.js';
import { recordPrepared } from './prepared-message.query.js';
import type { BlockedMessage } from './specialist-system.port.js';
import { TargetRefusal } from './target-fault.js';

/** Keeps what is known of a message that must not be sent yet. @returns what tells people what to complete */
export async function refusalOfBlocked(db: DataSource, job: TakenJob, message: BlockedMessage): Promise<TargetRefusal> {
  await withOffice(db, job.officeId, (tx) => recordPrepared(tx, job, message));
  const [first, ...rest] = message.faults.map(({ code, pointer, fileName = null }) => ({
    code,
    pointer,
    text: fileName,
  }));
  return new TargetRefusal([first ?? { code: 'message-not-valid', pointer: null, text: null }, ...rest]);
}
