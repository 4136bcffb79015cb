import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { CodeLists } from '@einkanal/domain/codes/code-list';
import type { ConnectionFinding } from '@einkanal/domain/import/connection-finding';
import type {
  ApplicationToTransfer,
  BlockedMessage,
  ReadyMessage,
  SpecialistOutcome,
  SpecialistSystem,
} from '../specialist-system.port.js';
import { TargetFault } from '../target-fault.js';
import { lookInTurn } from './connection-look.js';
import { inFolder } from './exchange-folder-fault.js';
import { lookAtFolder, lookAtMessages } from './exchange-folder-look.js';
import { ExchangeFolderOutbound } from './exchange-folder-outbound.js';
import { ExchangeFolderReceipts, type Answer, type FoundReceipt } from './exchange-folder-receipts.js';
import { readyMessage } from './ready-message.js';
import { readAnswer } from './xauslaender-26.11/acknowledgement.js';
import { MessageSettings } from '../../message/xauslaender-26.11/message-settings.js';

/** The connection: the folder that both sides see, and what the head of the messages says. */
export const ExchangeFolderSettings = z.object({
  directory: z.string().refine((directory) => path.isAbsolute(directory), 'an absolute path'),
  /** How long a delivery waits for its receipt; after that it is looked for again at the next attempt. */
  waitMs: z.int().min(0).max(30_000).default(2_000),
  /** A reader that took nothing for so long stands still; a message without a receipt for so long needs a person. */
  receiptDueMs: z
    .int()
    .min(1_000)
    .default(60 * 60_000),
  /** A receipt that cannot be read is damaged once nobody has written to it for so long. */
  settleMs: z.int().min(0).default(30_000),
  timeoutMs: z.int().min(1_000).default(60_000),
  message: MessageSettings,
});
export type ExchangeFolderSettings = z.infer<typeof ExchangeFolderSettings>;

const LOOK_EVERY_MS = 100;

/**
 * Hands XAusländer 26.11 messages to a specialist system through a folder: `outbound/<message id>.xml` goes out,
 * `receipts/<message id>.ergebnis.xml` comes back. A message is found again by its id, wherever the reader has moved
 * it, so that it is written once for each answer.
 */
export class ExchangeFolderSpecialistSystem implements SpecialistSystem {
  private readonly outbound: ExchangeFolderOutbound;
  private readonly receipts: ExchangeFolderReceipts;

  constructor(
    private readonly settings: ExchangeFolderSettings,
    private readonly codeLists: CodeLists,
  ) {
    this.outbound = new ExchangeFolderOutbound(settings.directory);
    this.receipts = new ExchangeFolderReceipts(settings.directory, settings.settleMs);
  }

  prepare(application: ApplicationToTransfer): Promise<ReadyMessage | BlockedMessage> {
    return readyMessage(application, this.settings.message, this.codeLists);
  }

  deliver(application: ReadyMessage): Promise<SpecialistOutcome> {
    return inFolder(this.settings.timeoutMs, () => this.deliverOnce(application));
  }

  find(application: ReadyMessage): Promise<SpecialistOutcome | null> {
    return inFolder(this.settings.timeoutMs, async () => {
      const receipt = await this.receiptFor(application);
      if (!('answer' in receipt) || receipt.answer instanceof TargetFault) return null;
      // Any other answer stays for `deliver`, which may have to ask once more.
      if (receipt.state === 'unread' && receipt.answer.kind === 'accepted')
        await this.receipts.move(application.messageId, 'done');
      return receipt.answer;
    });
  }

  look(): Promise<ConnectionFinding[]> {
    const { directory, timeoutMs } = this.settings;
    const outbound = path.join(directory, 'outbound');
    return lookInTurn(
      [
        () => lookAtFolder(outbound),
        () => lookAtMessages(outbound),
        () => lookAtFolder(path.join(directory, 'receipts')),
      ].map((look) => () => inFolder(timeoutMs, look)),
    );
  }

  private async deliverOnce(application: ReadyMessage): Promise<SpecialistOutcome> {
    const before = await this.receiptFor(application);
    const known = await this.outcomeOf(application, before);
    if (known) return known;
    await this.put(application, before.state === 'read');
    const end = Date.now() + this.settings.waitMs;
    while (Date.now() < end) {
      const outcome = await this.outcomeOf(application, await this.receiptFor(application));
      if (outcome) return outcome;
      await delay(LOOK_EVERY_MS);
    }
    return this.unanswered(application);
  }

  /** What is known of the message; not what was said to an earlier delivery of it, unless it was accepted then. */
  private async outcomeOf({ messageId }: ReadyMessage, receipt: FoundReceipt): Promise<SpecialistOutcome | null> {
    if (receipt.state === 'damaged') {
      const text = await this.receipts.move(messageId, 'set-aside');
      return { kind: 'refused', refused: [{ code: 'receipt-damaged', pointer: null, text }] };
    }
    if (!('answer' in receipt)) return null;
    const { answer, state } = receipt;
    if (state === 'unread') await this.receipts.move(messageId, 'done');
    else if (answer instanceof TargetFault || answer.kind !== 'accepted') return null;
    if (answer instanceof TargetFault) throw answer;
    return answer;
  }

  private async put({ messageId, payload }: ReadyMessage, wasAnswered: boolean): Promise<void> {
    const delivered = await this.outbound.find(messageId);
    if (delivered === null || (delivered.isTaken && wasAnswered)) {
      await this.refuseToPileUp();
      await this.outbound.put(messageId, payload);
    }
    if (wasAnswered) await this.receipts.retire(messageId);
  }

  /** Nobody has answered in time. A reader that stands still is at fault, one message that it leaves lying is not. */
  private async unanswered({ messageId }: ReadyMessage): Promise<SpecialistOutcome> {
    await this.refuseToPileUp();
    const delivered = await this.outbound.find(messageId);
    if (delivered === null || delivered.deliveredAt >= this.due()) throw new TargetFault('receipt-awaited');
    return { kind: 'refused', refused: [{ code: 'receipt-overdue', pointer: null, text: null }] };
  }

  private async refuseToPileUp(): Promise<void> {
    if (await this.outbound.isLeftAlone(this.due())) throw new TargetFault('target-timed-out');
  }

  private due(): Date {
    return new Date(Date.now() - this.settings.receiptDueMs);
  }

  private receiptFor(application: ReadyMessage): Promise<FoundReceipt> {
    return this.receipts.find(application.messageId, (xml) => readReceipt(xml, application));
  }
}

function readReceipt(xml: Buffer, application: ReadyMessage): Answer | null {
  try {
    return readAnswer(xml, application);
  } catch (error) {
    if (!(error instanceof TargetFault)) throw error;
    return error.code === 'target-answer-unreadable' ? null : error;
  }
}
