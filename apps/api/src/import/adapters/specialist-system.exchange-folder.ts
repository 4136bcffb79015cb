import path from 'node:path';
import { z } from 'zod';
import type { CodeLists } from '@einkanal/domain/codes/code-list';
import type { Day } from '@einkanal/domain/time/working-day';
import type { ConnectionFinding } from '@einkanal/domain/import/connection-finding';
import type {
  AnswerToTransfer,
  ApplicationToTransfer,
  BlockedMessage,
  ReadyMessage,
  SpecialistOutcome,
  SpecialistSystem,
  WithdrawalToTransfer,
} from '../specialist-system.port.js';
import { TargetFault } from '../target-fault.js';
import { lookInTurn } from './connection-look.js';
import { ExchangeFolderDelivery, type FolderMessage } from './exchange-folder-delivery.js';
import { inFolder } from './exchange-folder-fault.js';
import { lookAtFolder, lookAtIncoming, lookAtMessages } from './exchange-folder-look.js';
import { ExchangeFolderOutbound } from './exchange-folder-outbound.js';
import { ExchangeFolderReceipts, type Answer } from './exchange-folder-receipts.js';
import { readyMessage } from './ready-message.js';
import { lookAtChecks } from './xauslaender-26.11/message-checks.js';
import { readAnswer } from './xauslaender-26.11/acknowledgement.js';
import type { Writing } from './xauslaender-26.11/finish-message.js';
import { prepareAnswerMessage } from './xauslaender-26.11/prepare-answer-message.js';
import { prepareWithdrawalMessage } from './xauslaender-26.11/prepare-withdrawal-message.js';
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

const MESSAGE = '.xml';
const RECEIPT = '.ergebnis.xml';

/**
 * Hands XAusländer 26.11 messages to a specialist system through a folder: `outbound/<message id>.xml` goes out,
 * `receipts/<message id>.ergebnis.xml` comes back. Packages lie there before their message. Return messages, which the
 * system drops into `incoming`, are read by whoever takes them (`InboundFolders`).
 */
export class ExchangeFolderSpecialistSystem implements SpecialistSystem {
  private readonly delivery: ExchangeFolderDelivery<SpecialistOutcome>;

  constructor(
    private readonly settings: ExchangeFolderSettings,
    private readonly codeLists: CodeLists,
    private readonly day?: Day,
  ) {
    const { directory, waitMs, receiptDueMs, settleMs } = settings;
    this.delivery = new ExchangeFolderDelivery<SpecialistOutcome>(
      new ExchangeFolderOutbound(directory, MESSAGE),
      new ExchangeFolderReceipts(directory, { ending: RECEIPT, settleMs }),
      { waitMs, receiptDueMs, isFinal: ({ kind }) => kind === 'accepted' },
    );
  }

  prepare(application: ApplicationToTransfer): Promise<ReadyMessage | BlockedMessage> {
    return readyMessage(application, this.writing());
  }

  prepareAnswer(answer: AnswerToTransfer): Promise<ReadyMessage | BlockedMessage> {
    return prepareAnswerMessage(answer, this.writing());
  }

  prepareWithdrawal(withdrawal: WithdrawalToTransfer): Promise<ReadyMessage | BlockedMessage> {
    return Promise.resolve(prepareWithdrawalMessage(withdrawal, this.writing()));
  }

  deliver(application: ReadyMessage): Promise<SpecialistOutcome> {
    return inFolder(this.settings.timeoutMs, () => this.delivery.deliver(messageOf(application)));
  }

  find(application: ReadyMessage): Promise<SpecialistOutcome | null> {
    return inFolder(this.settings.timeoutMs, () => this.delivery.find(messageOf(application)));
  }

  isUnderWay({ messageId }: ReadyMessage): Promise<boolean> {
    return inFolder(this.settings.timeoutMs, () => this.delivery.isUnderWay(messageId));
  }

  look(): Promise<ConnectionFinding[]> {
    const { directory, timeoutMs } = this.settings;
    const outbound = path.join(directory, 'outbound');
    return lookInTurn(
      [
        () => lookAtFolder(outbound),
        () => lookAtMessages(outbound, MESSAGE),
        () => lookAtFolder(path.join(directory, 'receipts')),
        () => lookAtChecks(this.settings.message),
        () => lookAtIncoming(path.join(directory, 'incoming')),
      ].map((look) => () => inFolder(timeoutMs, look)),
    );
  }

  private writing(): Writing {
    const { settings, codeLists, day } = this;
    return { settings: settings.message, codeLists, ...(day === undefined ? {} : { day }) };
  }
}

function messageOf(application: ReadyMessage): FolderMessage<SpecialistOutcome> {
  const { messageId, payload, packages: parts = [] } = application;
  return { id: messageId, content: () => payload, parts, read: (xml) => readReceipt(xml, application) };
}

function readReceipt(xml: Buffer, application: ReadyMessage): Answer<SpecialistOutcome> | null {
  try {
    return readAnswer(xml, application);
  } catch (error) {
    if (!(error instanceof TargetFault)) throw error;
    return error.code === 'target-answer-unreadable' ? null : error;
  }
}
