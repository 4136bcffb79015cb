import path from 'node:path';
import { z } from 'zod';
import type { ConnectionFinding } from '@einkanal/domain/import/connection-finding';
import type { NameLimit } from '@einkanal/domain/intake/target-file-name';
import type { Dms, DmsFile, DmsFolder, FiledDocument } from '../dms.port.js';
import { TargetFault, TargetRefusal } from '../target-fault.js';
import { lookInTurn } from './connection-look.js';
import { ExchangeFolderDelivery, type FolderMessage } from './exchange-folder-delivery.js';
import { inFolder } from './exchange-folder-fault.js';
import { lookAtFolder, lookAtMessages } from './exchange-folder-look.js';
import { ExchangeFolderOutbound } from './exchange-folder-outbound.js';
import { ExchangeFolderReceipts } from './exchange-folder-receipts.js';
import { XDOMEA_MESSAGES } from './xdomea-3.0.0/messages.js';
import { writePackage } from './xdomea-3.0.0/package.js';
import { readFromPackage } from './xdomea-3.0.0/read-package.js';
import { readReceipt, type FilingOutcome } from './xdomea-3.0.0/read-receipt.js';
import { schemaFault } from './xdomea-3.0.0/schema.js';
import { documentIdOf, processIdOf } from './xdomea-3.0.0/stable-ids.js';
import { primaryFileName, writeXdomea } from './xdomea-3.0.0/write-message.js';

const XdomeaParty = z.object({ name: z.string().min(1), shortName: z.string().min(1).optional() });

/** The connection: the folder that both sides see, the message that the DMS imports, and what its head says. */
export const XdomeaFolderSettings = z.object({
  directory: z.string().refine((directory) => path.isAbsolute(directory), 'an absolute path'),
  /** 0605 files a document, 0401 hands it over. */
  message: z.enum(['0605', '0401']).default('0605'),
  /** How a receipt comes: as the message itself, or in a package as ours go out. */
  receipts: z.enum(['xml', 'zip']).default('xml'),
  sender: XdomeaParty,
  receiver: XdomeaParty,
  /** The user of the DMS for whom documents are filed. */
  user: z.string().min(1).default('einkanal'),
  /** How long documents wait for the first receipt; what has none by then is looked for at the next attempt. */
  waitMs: z.int().min(0).max(30_000).default(2_000),
  /** A reader that took nothing for so long stands still; a document without a receipt for so long needs a person. */
  receiptDueMs: z
    .int()
    .min(1_000)
    .default(60 * 60_000),
  /** A receipt that cannot be read is damaged once nobody has written to it for so long. */
  settleMs: z.int().min(0).default(30_000),
  timeoutMs: z.int().min(1_000).default(60_000),
});
export type XdomeaFolderSettings = z.infer<typeof XdomeaFolderSettings>;

/** A name stands in the package behind a UUID, and a file system takes 255 bytes. */
const NAME_LIMIT: NameLimit = { unit: 'bytes', max: 200 };

/**
 * Files documents in a DMS that imports xdomea 3.0.0 from a folder: each is a package `outbound/<ProzessID>_<message>.zip`
 * of its own, and its receipt comes back as `receipts/<ProzessID>_<message>.xml` or `.zip`.
 */
export class XdomeaFolderDms implements Dms {
  readonly nameLimit = NAME_LIMIT;
  private readonly delivery: ExchangeFolderDelivery<FilingOutcome>;
  private isAnsweredAtOnce = true;

  constructor(private readonly settings: XdomeaFolderSettings) {
    const { directory, message, receipts, waitMs, receiptDueMs, settleMs } = settings;
    const { name, receipt } = XDOMEA_MESSAGES[message];
    this.delivery = new ExchangeFolderDelivery<FilingOutcome>(
      new ExchangeFolderOutbound(directory, `_${name}.zip`),
      new ExchangeFolderReceipts(directory, { ending: `_${receipt}.${receipts}`, settleMs }),
      { waitMs, receiptDueMs, isFinal: ({ kind }) => kind === 'filed' },
    );
  }

  /** The file is opened in the DMS, by the message that files into it: nothing is to be done before. */
  openFolder(_year: string, caseNumber: string): Promise<DmsFolder> {
    return Promise.resolve({ reference: caseNumber, path: caseNumber });
  }

  async file(_folder: DmsFolder, file: DmsFile): Promise<FiledDocument> {
    const outcome = await inFolder(this.settings.timeoutMs, () => this.deliver(file));
    if (outcome.kind === 'refused') throw new TargetRefusal(outcome.refused);
    const { reference, place } = outcome;
    return { reference: reference ?? documentIdOf(this.firstKeyOf(file)), name: this.nameThere(file, place) };
  }

  look(): Promise<ConnectionFinding[]> {
    const { directory, timeoutMs } = this.settings;
    const outbound = path.join(directory, 'outbound');
    return lookInTurn(
      [
        () => lookAtFolder(outbound),
        () => lookAtMessages(outbound, '.zip'),
        () => lookAtFolder(path.join(directory, 'receipts')),
      ].map((look) => () => inFolder(timeoutMs, look)),
    );
  }

  /** Where one document has found no answer in time, those after it are laid beside it without waiting for theirs. */
  private async deliver(file: DmsFile) {
    const waitMs = this.isAnsweredAtOnce ? this.settings.waitMs : 0;
    try {
      return await this.delivery.deliver(this.messageOf(file), waitMs);
    } catch (error) {
      if (error instanceof TargetFault && error.code === 'receipt-awaited') this.isAnsweredAtOnce = false;
      throw error;
    }
  }

  private messageOf(file: DmsFile): FolderMessage<FilingOutcome> {
    const { message: type, receipts } = this.settings;
    const { name: messageName, receipt } = XDOMEA_MESSAGES[type];
    const id = processIdOf(type, file);
    return {
      id,
      content: () => {
        const xml = writeXdomea({ ...this.settings, type }, file, new Date());
        const text = schemaFault(xml);
        if (text !== null) throw new TargetRefusal([{ code: 'dms-message-invalid', pointer: null, text }]);
        return writePackage({ name: `${id}_${messageName}.xml`, xml }, { name: primaryFileName(file), file });
      },
      read: async (bytes) => {
        const xml = receipts === 'zip' ? await readFromPackage(bytes, `${id}_${receipt}.xml`) : bytes;
        return xml && readReceipt(xml, type, id);
      },
    };
  }

  /** 0401 keeps one document in all its versions, 0605 makes another document of each. */
  private firstKeyOf({ key, replaces }: DmsFile): string {
    return this.settings.message === '0401' ? (replaces?.keys[0] ?? key) : key;
  }

  /** The place of the document ends with its name, where the receipt tells it; else it has the name that we gave. */
  private nameThere(file: DmsFile, place: string | null): string {
    const given = this.settings.message === '0401' ? (file.replaces?.name ?? file.name) : file.name;
    const told = path.posix.basename(place ?? '');
    return path.extname(given) !== '' && path.extname(told) === path.extname(given) ? told : given;
  }
}
