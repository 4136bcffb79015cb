import { setTimeout as delay } from 'node:timers/promises';
import { TargetFault, type RefusedValue } from '../target-fault.js';
import type { MessagePackage } from '../specialist-system.port.js';
import type { ExchangeFolderOutbound } from './exchange-folder-outbound.js';
import type { ExchangeFolderReceipts, FoundReceipt, ReadReceipt } from './exchange-folder-receipts.js';

const LOOK_EVERY_MS = 100;

/** A message that goes out under its id, and what a receipt for it says. */
export type FolderMessage<Outcome> = {
  id: string;
  /** The bytes, made anew each time that the message is written. */
  content: () => Buffer | AsyncIterable<Uint8Array>;
  /** What must lie there before it, so that whoever reads the message finds all of it. */
  parts?: readonly MessagePackage[];
  read: ReadReceipt<Outcome>;
};

type Refused = { kind: 'refused'; refused: readonly [RefusedValue, ...RefusedValue[]] };

type DeliveryRules<Outcome> = {
  /** How long a delivery waits for its receipt; after that it is looked for again at the next attempt. */
  waitMs: number;
  /** A reader that took nothing for so long stands still; a message without a receipt for so long needs a person. */
  receiptDueMs: number;
  /** Whether an outcome holds for good, also when it answered an earlier delivery of the message. */
  isFinal: (outcome: Outcome) => boolean;
};

/**
 * Hands messages to whoever reads an exchange folder. A message is found again by its id, wherever the reader has moved
 * it, so that it is written once for each answer.
 */
export class ExchangeFolderDelivery<Outcome> {
  constructor(
    private readonly outbound: ExchangeFolderOutbound,
    private readonly receipts: ExchangeFolderReceipts,
    private readonly rules: DeliveryRules<Outcome>,
  ) {}

  /** @throws TargetFault where the receipt says so, none is there yet, or nobody reads */
  async deliver(message: FolderMessage<Outcome>, waitMs = this.rules.waitMs): Promise<Outcome | Refused> {
    const before = await this.receiptFor(message);
    const known = await this.outcomeOf(message, before);
    if (known) return known;
    await this.put(message, before.state === 'read');
    const end = Date.now() + waitMs;
    while (Date.now() < end) {
      const outcome = await this.outcomeOf(message, await this.receiptFor(message));
      if (outcome) return outcome;
      await delay(LOOK_EVERY_MS);
    }
    return this.unanswered(message);
  }

  /** What a receipt says of the message, if one is there. What is not final stays for `deliver`. */
  async find(message: FolderMessage<Outcome>): Promise<Outcome | null> {
    const receipt = await this.receiptFor(message);
    if (!('answer' in receipt) || receipt.answer instanceof TargetFault) return null;
    if (receipt.state === 'unread' && this.rules.isFinal(receipt.answer)) await this.receipts.move(message.id, 'done');
    return receipt.answer;
  }

  /** Whether a message without a receipt lies where it is taken from, or has been taken. */
  async isUnderWay(id: string): Promise<boolean> {
    return (await this.outbound.find(id)) !== null;
  }

  /** What is known of the message; not what was said to an earlier delivery of it, unless that holds for good. */
  private async outcomeOf(
    { id }: FolderMessage<Outcome>,
    receipt: FoundReceipt<Outcome>,
  ): Promise<Outcome | Refused | null> {
    if (receipt.state === 'damaged') return refused('receipt-damaged', await this.receipts.move(id, 'set-aside'));
    if (!('answer' in receipt)) return null;
    const { answer, state } = receipt;
    if (state === 'unread') await this.receipts.move(id, 'done');
    else if (answer instanceof TargetFault || !this.rules.isFinal(answer)) return null;
    if (answer instanceof TargetFault) throw answer;
    return answer;
  }

  private async put({ id, content, parts = [] }: FolderMessage<Outcome>, wasAnswered: boolean): Promise<void> {
    if (await this.isMissing(id, wasAnswered)) {
      await this.refuseToPileUp();
      for (const part of parts)
        if (await this.isMissing(part.messageId, wasAnswered))
          await this.outbound.put(part.messageId, await part.payload());
      await this.outbound.put(id, content());
    }
    if (wasAnswered) await this.receipts.retire(id);
  }

  private async isMissing(id: string, wasAnswered: boolean): Promise<boolean> {
    const delivered = await this.outbound.find(id);
    return delivered === null || (delivered.isTaken && wasAnswered);
  }

  /** Nobody has answered in time. A reader that stands still is at fault, one message that it leaves lying is not. */
  private async unanswered({ id }: FolderMessage<Outcome>): Promise<Refused> {
    await this.refuseToPileUp();
    const delivered = await this.outbound.find(id);
    if (delivered === null || delivered.deliveredAt >= this.due()) throw new TargetFault('receipt-awaited');
    return refused('receipt-overdue', null);
  }

  private async refuseToPileUp(): Promise<void> {
    if (await this.outbound.isLeftAlone(this.due())) throw new TargetFault('target-timed-out');
  }

  private due(): Date {
    return new Date(Date.now() - this.rules.receiptDueMs);
  }

  private receiptFor({ id, read }: FolderMessage<Outcome>): Promise<FoundReceipt<Outcome>> {
    return this.receipts.find(id, read);
  }
}

function refused(code: string, text: string | null): Refused {
  return { kind: 'refused', refused: [{ code, pointer: null, text }] };
}
