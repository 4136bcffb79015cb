import { access, rename } from 'node:fs/promises';
import path from 'node:path';
import { fitsDigest, makeBelow, moveFile, readIfThere, statIfThere } from '../../platform/folder-file.js';
import type { TargetFault } from '../target-fault.js';

/** A receipt is a handful of lines; what is larger is none, and is not read into memory. */
const LONGEST_RECEIPT_BYTES = 1_000_000;

/** What a receipt says: an answer about the case, or that the target is at fault. */
export type Answer<Outcome> = Outcome | TargetFault;

/** What lies for a message: nothing, a receipt, one that was read before, or one that is damaged for good. */
export type FoundReceipt<Outcome> =
  { state: 'none' | 'damaged' } | { state: 'unread' | 'read'; answer: Answer<Outcome> };

/** Says what a receipt says, or null where it is not whole or no receipt for the message. */
export type ReadReceipt<Outcome> = (receipt: Buffer) => Answer<Outcome> | null | Promise<Answer<Outcome> | null>;

type ReceiptRules = {
  /** What the name of a receipt has after the id of its message. */
  ending: string;
  /** After so long without a change a receipt that cannot be read counts as damaged. */
  settleMs: number;
};

/**
 * `receipts` of an exchange folder: the reader's answers, each found by the id of its message, so that none keeps
 * another from being read. What was read is moved to `receipts/done`, what cannot be read to `receipts/set-aside`.
 */
export class ExchangeFolderReceipts {
  private readonly folder: string;

  constructor(
    directory: string,
    private readonly rules: ReceiptRules,
  ) {
    this.folder = path.join(directory, 'receipts');
  }

  async find<Outcome>(messageId: string, read: ReadReceipt<Outcome>): Promise<FoundReceipt<Outcome>> {
    const file = path.join(this.folder, messageId + this.rules.ending);
    const facts = await statIfThere(file);
    if (facts === null) return this.recall(messageId, read);
    const answer = facts.size > LONGEST_RECEIPT_BYTES ? null : await readWhole(file, read);
    if (answer !== null) return { state: 'unread', answer };
    return { state: Date.now() - facts.mtimeMs < this.rules.settleMs ? 'none' : 'damaged' };
  }

  /** Moves a receipt out of the way. @returns where it lies now, below the exchange folder */
  async move(messageId: string, to: 'done' | 'set-aside'): Promise<string> {
    const name = messageId + this.rules.ending;
    await makeBelow(path.join(this.folder, to));
    await moveFile(path.join(this.folder, name), path.join(this.folder, to, name));
    return path.join('receipts', to, name);
  }

  /** Puts the answer to an earlier delivery of the message away, so that the next one counts. */
  async retire(messageId: string): Promise<void> {
    const kept = path.join(this.folder, 'done', messageId + this.rules.ending);
    await rename(kept, path.join(this.folder, 'done', `${messageId}.${String(Date.now())}${this.rules.ending}`));
  }

  private async recall<Outcome>(messageId: string, read: ReadReceipt<Outcome>): Promise<FoundReceipt<Outcome>> {
    const xml = await readIfThere(path.join(this.folder, 'done', messageId + this.rules.ending));
    // That nothing lies there says something only where the folder is there.
    if (xml === null) await access(this.folder);
    const answer = xml && (await read(xml));
    return answer === null ? { state: 'none' } : { state: 'read', answer };
  }
}

/** A document that is cut is never well-formed; so what can be read is whole, also without a digest. */
async function readWhole<Outcome>(file: string, read: ReadReceipt<Outcome>): Promise<Answer<Outcome> | null> {
  const xml = await readIfThere(file);
  return xml !== null && (await fitsDigest(file, xml)) ? read(xml) : null;
}
