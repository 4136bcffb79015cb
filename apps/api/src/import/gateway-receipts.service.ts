import { access } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { owesReceipt } from '@einkanal/domain/import/application-receipt';
import type { Gateway } from '@einkanal/domain/office/office-settings';
import { MessageReception } from '../message/message-reception.js';
import { applicationReceipt } from '../message/xauslaender-26.11/application-receipt.js';
import type { MessageReading } from '../message/xauslaender-26.11/message-reader.js';
import { MessageSettings } from '../message/xauslaender-26.11/message-settings.js';
import { ReferenceData } from '../office/reference-data.service.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { expectNoLink, putFile, statIfThere } from '../platform/folder-file.js';
import { stableUuid } from '../platform/stable-uuid.js';
import { withOffice } from '../platform/tenant.js';
import { claimReceipt, releaseReceipt, settleReceipt, type UnsettledReceipt } from './gateway-receipt.query.js';
import { readTarget } from './import-source.query.js';

/** The gateway of an office: its settings, and the folder that we share with it. */
export type GatewayOfOffice = { officeId: string; gateway: Gateway; base: string; folder: string };

/** What the head of a message says, in the settings of whichever connection. */
const WithHead = z.looseObject({ message: MessageSettings });

/**
 * Tells the senders of applications that came through the gateway that they arrived, where that is ours to do: one
 * message each into the gateway's `outbound`, under the same id at every attempt. What is not told yet stands in the
 * database, so that a crash or a full disk delays it and nothing else.
 */
@Injectable()
export class GatewayReceipts {
  constructor(
    private readonly db: DataSource,
    private readonly reception: MessageReception,
    private readonly reference: ReferenceData,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** @throws whatever keeps the next receipt from being written; it is tried again then */
  async send(of: GatewayOfOffice): Promise<void> {
    const claim = () => withOffice(this.db, of.officeId, (tx) => claimReceipt(tx, this.now()));
    for (let next = await claim(); next !== null; next = await claim()) {
      const { id } = next;
      try {
        const receiptId = await this.settle(next, of);
        await withOffice(this.db, of.officeId, (tx) => settleReceipt(tx, id, receiptId, this.now()));
      } catch (error) {
        await withOffice(this.db, of.officeId, (tx) => releaseReceipt(tx, id));
        throw error;
      }
    }
  }

  private async settle(due: UnsettledReceipt, of: GatewayOfOffice): Promise<string | null> {
    // Whoever does not tell needs no head of a message, nor a folder.
    if (of.gateway.receiptFrom !== 'EINKANAL') return null;
    const receiptId = receiptIdOf(of.officeId, due.messageId);
    const xml = await this.reception.readAgain(due.fileKey, (reading) => this.write(reading, receiptId, due, of));
    if (xml === null) return null;
    await put(xml, receiptId, of);
    return receiptId;
  }

  private async write(
    reading: MessageReading,
    messageId: string,
    { receivedAt: createdAt }: UnsettledReceipt,
    { officeId, gateway }: GatewayOfOffice,
  ): Promise<Buffer | null> {
    if (reading.kind === 'refused' || reading.message.type !== '130101')
      throw new Error('an application that was taken cannot be read any more');
    if (!owesReceipt(gateway, reading.message.body)) return null;
    const { settings } = await withOffice(this.db, officeId, (tx) => readTarget(tx, 'SPECIALIST_SYSTEM'));
    const { lists } = await this.reference.words();
    return applicationReceipt(reading.message, { messageId, createdAt }, WithHead.parse(settings).message, lists);
  }
}

/** The id under which the office acknowledges an application: whoever sees it knows it for ours. */
export function receiptIdOf(officeId: string, applicationMessageId: string): string {
  return stableUuid('receipt', officeId, applicationMessageId.toLowerCase());
}

/** Looks for it first, where the gateway may have moved it: an attempt that died may have written it. */
async function put(xml: Buffer, receiptId: string, { base, folder }: GatewayOfOffice): Promise<void> {
  const outbound = path.join(base, folder, 'outbound');
  const name = `${receiptId}.xml`;
  await access(outbound);
  await expectNoLink(base, [folder, 'outbound']);
  for (const place of [name, path.join('done', name)])
    if ((await statIfThere(path.join(outbound, place))) !== null) return;
  await putFile(path.join(outbound, name), xml);
}
