import { access, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { fitsDigest, moveFile, readIfThere, statIfThere } from '../../platform/folder-file.js';
import type { SpecialistOutcome } from '../specialist-system.port.js';
import type { TargetFault } from '../target-fault.js';

const RECEIPT = '.ergebnis.xml';
/** A receipt is a handful of lines; what is larger is none, and is not read into memory. */
const LONGEST_RECEIPT_BYTES = 1_000_000;

/** What a receipt says: an answer about the case, or that the target is at fault. */
export type Answer = SpecialistOutcome | TargetFault;

/** What lies for a message: nothing, a receipt, one that was read before, or one that is damaged for good. */
export type FoundReceipt = { state: 'none' | 'damaged' } | { state: 'unread' | 'read'; answer: Answer };

/** Says what a receipt says, or null where it is not whole or no receipt for the message. */
type ReadReceipt = (xml: Buffer) => Answer | null;

/**
 * `receipts` of an exchange folder: the reader's answers, each found by the id of its message, so that none keeps
 * another from being read. What was read is moved to `receipts/done`, what cannot be read to `receipts/set-aside`.
 */
export class ExchangeFolderReceipts {
  private readonly folder: string;

  /** @param settleMs after so long without a change a receipt that cannot be read counts as damaged */
  constructor(
    directory: string,
    private readonly settleMs: number,
  ) {
    this.folder = path.join(directory, 'receipts');
  }

  async find(messageId: string, read: ReadReceipt): Promise<FoundReceipt> {
    const file = path.join(this.folder, messageId + RECEIPT);
    const facts = await statIfThere(file);
    if (facts === null) return this.recall(messageId, read);
    const answer = facts.size > LONGEST_RECEIPT_BYTES ? null : await readWhole(file, read);
    if (answer !== null) return { state: 'unread', answer };
    return { state: Date.now() - facts.mtimeMs < this.settleMs ? 'none' : 'damaged' };
  }

  /** Moves a receipt out of the way. @returns where it lies now, below the exchange folder */
  async move(messageId: string, to: 'done' | 'set-aside'): Promise<string> {
    const name = messageId + RECEIPT;
    await mkdir(path.join(this.folder, to), { recursive: true });
    await moveFile(path.join(this.folder, name), path.join(this.folder, to, name));
    return path.join('receipts', to, name);
  }

  /** Puts the answer to an earlier delivery of the message away, so that the next one counts. */
  async retire(messageId: string): Promise<void> {
    const kept = path.join(this.folder, 'done', messageId + RECEIPT);
    await rename(kept, path.join(this.folder, 'done', `${messageId}.${String(Date.now())}${RECEIPT}`));
  }

  private async recall(messageId: string, read: ReadReceipt): Promise<FoundReceipt> {
    const xml = await readIfThere(path.join(this.folder, 'done', messageId + RECEIPT));
    // That nothing lies there says something only where the folder is there.
    if (xml === null) await access(this.folder);
    const answer = xml && read(xml);
    return answer === null ? { state: 'none' } : { state: 'read', answer };
  }
}

/** A document that is cut is never well-formed; so what can be read is whole, also without a digest. */
async function readWhole(file: string, read: ReadReceipt): Promise<Answer | null> {
  const xml = await readIfThere(file);
  return xml !== null && (await fitsDigest(file, xml)) ? read(xml) : null;
}
