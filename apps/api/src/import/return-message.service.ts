import { randomUUIDv7 } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isReturnMessageType, returnedFiles } from '@einkanal/domain/import/return-message/return-message';
import type { Fault } from '@einkanal/domain/intake/finding';
import type { MessageFault } from '@einkanal/domain/intake/message/message-fault';
import { toFault } from '@einkanal/domain/intake/message/message-remark';
import { standardErrorOf } from '@einkanal/domain/import/return-message/standard-error';
import { detectMediaType } from '../intake/media-type.js';
import { MessageReception, type ReceivedMessage } from '../message/message-reception.js';
import { storeMessageFiles, type MessageFileToStore } from '../message/message-file.query.js';
import { findMessage, storeMessage, type MessageToStore, type MessageWay } from '../message/message.query.js';
import type { ReadMessage } from '../message/xauslaender-26.11/message-reader.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { FileStore } from '../platform/file-store.js';
import { LOG, type Log } from '../platform/log.js';
import { addToOutbox } from '../platform/outbox.entity.js';
import { withOffice } from '../platform/tenant.js';
import { ReturnMessageCase } from './return-message-case.service.js';

/** Who brings a return message: a machine over HTTP, or the office's folder, and for which office. */
export type ReturnMessageBringer = { clientId: string; officeId: string; way: MessageWay };

/** `standardCode` is the one of the standard's own list. Faults have their sentences by `withSentences`. */
export type ReturnMessageRefusal = {
  kind: 'refused';
  code: 'message-unreadable' | 'message-not-returned' | 'message-differs';
  standardCode: string;
  faults: Fault[];
};

/**
 * What became of a return message. `known`: the same was taken before. Without a case it is kept, and people see it.
 * Of a refused one nothing is kept.
 */
export type ReturnMessageOutcome = { kind: 'taken' | 'known'; caseId: string | null } | ReturnMessageRefusal;

type ReturnMessageRead = Extract<
  ReadMessage,
  { type: '130102' | '130104' | '130105' | '130107' | '130109' | '130110' }
>;

/** Takes the messages with which the office's specialist system answers, whichever way they come. */
@Injectable()
export class ReturnMessageService {
  constructor(
    private readonly db: DataSource,
    private readonly store: FileStore,
    private readonly reception: MessageReception,
    private readonly cases: ReturnMessageCase,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * Keeps a message and lets it do what it has to at its case. Any order and any repetition is harmless.
   * @throws an outage: nothing is kept then, and the same may be brought again
   */
  async take(received: ReceivedMessage, by: ReturnMessageBringer): Promise<ReturnMessageOutcome> {
    const { file, reading } = received;
    if (reading.kind === 'refused') return this.refuse('message-unreadable', reading.faults, by);
    const { message } = reading;
    if (!isReturnMessage(message)) return this.refuse('message-not-returned', [], by);
    const { officeId } = by;
    const messageId = message.head['nachrichtenkopf.g2g']['identifikation.nachricht'].nachrichtenUUID;
    const known = await withOffice(this.db, officeId, (tx) => findMessage(tx, messageId));
    if (known) return known.sha512 === file.sha512 ? knownAt(known.caseId) : this.refuse('message-differs', [], by);

    const at = this.clock();
    const files = await this.keepFiles(message, officeId, at);
    const fileKey = await this.store.keep(file, officeId, at);
    // Where it is unknown what became of the message, its files stay; the sweeper takes what has no row.
    const taken = await withOffice(this.db, officeId, (tx) =>
      this.keep(tx, officeId, toStore(message, { ...file, fileKey, way: by.way, receivedAt: at }), files),
    );
    if (taken !== 'known') return { kind: 'taken', caseId: taken.caseId };
    await Promise.all([fileKey, ...files.map((one) => one.fileKey)].map((key) => this.store.remove(key)));
    const first = await withOffice(this.db, officeId, (tx) => findMessage(tx, messageId));
    return first?.sha512 === file.sha512 ? knownAt(first.caseId) : this.refuse('message-differs', [], by);
  }

  private async keep(
    tx: EntityManager,
    officeId: string,
    message: MessageToStore,
    files: readonly MessageFileToStore[],
  ): Promise<'known' | { caseId: string | null }> {
    const id = await storeMessage(tx, officeId, message);
    if (id === null) return 'known';
    await storeMessageFiles(tx, { officeId, message: id }, files);
    for (const { id: subjectId, scanStatus } of files)
      if (scanStatus === 'PENDING')
        await addToOutbox(tx, { officeId, type: 'scan-due', subjectId, dueAt: message.receivedAt });
    return { caseId: await this.cases.match(tx, officeId, id) };
  }

  private async keepFiles(message: ReturnMessageRead, officeId: string, at: Date): Promise<MessageFileToStore[]> {
    const scanStatus = this.config.scanner.SCANNER === 'none' ? 'NOT_CONFIGURED' : 'PENDING';
    const kept: MessageFileToStore[] = [];
    for (const { place, sha512, fileName } of returnedFiles(message)) {
      const document = message.files.get(sha512);
      if (!document) throw new Error(`The document of ${place} was not lifted.`);
      const file = await this.reception.lift(document);
      const mediaType = (await detectMediaType(file)) ?? 'application/octet-stream';
      const fileKey = await this.store.keep(file, officeId, at);
      const { sizeBytes } = file;
      kept.push({ id: randomUUIDv7(), place, fileName, mediaType, sizeBytes, sha512, fileKey, scanStatus });
    }
    return kept;
  }

  /** The sender is told; here a line of the log says that it happened, with codes and places, never values. */
  private refuse(
    code: ReturnMessageRefusal['code'],
    faults: readonly MessageFault[],
    { clientId, officeId, way }: ReturnMessageBringer,
  ): ReturnMessageRefusal {
    const standardCode = STANDARD_CODES[code] ?? standardErrorOf(faults);
    const places = faults.map((fault) => ({ code: fault.code, path: fault.path }));
    this.log.warn({ clientId, officeId, way, code, standardCode, places }, 'return message refused');
    return { kind: 'refused', code, standardCode, faults: faults.map(toFault) };
  }
}

/** Delivered again with other content; delivered to the wrong reader. */
const STANDARD_CODES: Partial<Record<ReturnMessageRefusal['code'], string>> = {
  'message-differs': 'S100',
  'message-not-returned': 'T080',
};

function isReturnMessage(message: ReadMessage): message is ReturnMessageRead {
  return isReturnMessageType(message.type);
}

function knownAt(caseId: string | null): ReturnMessageOutcome {
  return { kind: 'known', caseId };
}

type Kept = Pick<MessageToStore, 'fileKey' | 'sizeBytes' | 'sha512' | 'way' | 'receivedAt'>;

function toStore({ type, attributes, head, body }: ReturnMessageRead, kept: Kept): MessageToStore {
  const { 'identifikation.nachricht': identification, autor, leser } = head['nachrichtenkopf.g2g'];
  const { fileKey, sizeBytes, sha512, way, receivedAt } = kept;
  return {
    ...{ type, fileKey, sizeBytes, sha512, way, receivedAt, body },
    messageId: identification.nachrichtenUUID,
    writtenAt: identification.erstellungszeitpunkt,
    author: autor.name,
    reader: leser.name,
    isTest: attributes.test !== undefined,
    applicationId: body.antragsidentifikation,
    triggerId: body.ausloeserUUID,
    caseId: null,
    submissionId: null,
  };
}
