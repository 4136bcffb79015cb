import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, rename, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { mapped } from '@einkanal/domain/testing/mapping';
import {
  ExchangeFolderSettings,
  ExchangeFolderSpecialistSystem,
} from '../src/import/adapters/specialist-system.exchange-folder.js';
import type { ReadyMessage } from '../src/import/specialist-system.port.js';
import { TEST_MESSAGE_SETTINGS } from './test-message-settings.js';

const LONG_AGO = new Date('2026-01-01T00:00:00Z');

/** An application whose message has been made. */
export function aReadyMessage(payload: Buffer = Buffer.from('<nachricht/>')): ReadyMessage {
  const messageId = randomUUID();
  return {
    ...{
      kind: 'ready',
      purpose: 'APPLICATION',
      triggerId: null,
      messageId,
      applicationId: `EK-${messageId}`,
      payload,
      version: '26.11',
    },
    ...{ sha512: createHash('sha512').update(payload).digest('hex'), report: mapped().report },
  };
}

const ergebnis = (messageId: string, result: string) =>
  `<ergebnis xmlns="urn:einkanal:fachverfahren:1"><ausloeserUUID>${messageId}</ausloeserUUID>${result}</ergebnis>`;

/** The receipt that a reader writes when it has taken a message over. */
export const acceptedBy = (messageId: string, fileNumber: string) =>
  ergebnis(messageId, `<angenommen><aktenzeichen>${fileNumber}</aktenzeichen></angenommen>`);

/** The receipt of a reader that does not take a message. */
export const refusedBy = (messageId: string) =>
  ergebnis(messageId, '<abgelehnt><fehler><code>value-not-allowed</code></fehler></abgelehnt>');

/** An exchange folder that nobody reads but the test, hand by hand. */
export class TestExchangeFolder {
  readonly directory = mkdtempSync(path.join(os.tmpdir(), 'einkanal-exchange-folder-'));

  async make(): Promise<this> {
    for (const folder of ['outbound/done', 'receipts']) await mkdir(this.pathOf(folder), { recursive: true });
    return this;
  }

  adapter(settings: object = {}): ExchangeFolderSpecialistSystem {
    const all = { directory: this.directory, waitMs: 0, message: TEST_MESSAGE_SETTINGS, ...settings };
    return new ExchangeFolderSpecialistSystem(ExchangeFolderSettings.parse(all), new Map());
  }

  pathOf(...names: string[]): string {
    return path.join(this.directory, ...names);
  }

  async names(folder: string): Promise<string[]> {
    return (await readdir(this.pathOf(folder), { withFileTypes: true })).filter((e) => e.isFile()).map((e) => e.name);
  }

  /** What the reader does with a message when it has read it. */
  async take({ messageId }: ReadyMessage): Promise<void> {
    await rename(this.pathOf('outbound', `${messageId}.xml`), this.pathOf('outbound/done', `${messageId}.xml`));
  }

  async acknowledge({ messageId }: ReadyMessage, receipt: string): Promise<void> {
    await writeFile(this.pathOf('receipts', `${messageId}.ergebnis.xml`), receipt);
  }

  /** As if a file had been written, or a folder been changed, long ago. */
  async age(...names: string[]): Promise<void> {
    await utimes(this.pathOf(...names), LONG_AGO, LONG_AGO);
  }

  remove(): void {
    rmSync(this.directory, { recursive: true });
  }
}
