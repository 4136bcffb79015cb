import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { recordFact } from '../case-file/change-case.js';
import { reopenDelivery } from '../message/document-delivery.query.js';
import { findMessage, storeMessage, type StoredMessage } from '../message/message.query.js';
import { OfficeDirectory, type ServedOffice } from '../office/office-directory.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { FileStore } from '../platform/file-store.js';
import { withOffice } from '../platform/tenant.js';
import { SubmissionRefused } from './arrival.js';
import type { MessageBringer, MessageOutcome, ReceivedMessageOf, TakesMessages } from './arrived-message.js';
import { DocumentDeliveryService } from './document-delivery.service.js';

const HEAD = '/Administration.Dokumentenlieferung.Paket.000040/nachrichtenkopf.g2g';
const READER = `${HEAD}/leser/kennung`;

type Package = ReceivedMessageOf<'000040'>;

/**
 * Takes packages with the files of another message (000040), in any order, before it or after it. The last that is
 * missing brings the files to the case.
 */
@Injectable()
export class ArrivedPackageService implements TakesMessages<'000040'> {
  constructor(
    private readonly db: DataSource,
    private readonly store: FileStore,
    private readonly offices: OfficeDirectory,
    private readonly deliveries: DocumentDeliveryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(received: Package, by: MessageBringer): Promise<MessageOutcome> {
    const { head, body } = received.reading.message;
    const kennung = head['nachrichtenkopf.g2g'].leser.kennung.replace(/^azr:/, '');
    if (!by.offices.includes(kennung)) return refused(403, 'office-not-permitted', READER);
    const office = (await this.offices.servedOffices()).byKennung.get(kennung);
    if (office === undefined) return refused(422, 'office-unknown', READER);
    const outcome = await this.keep(received, by, office);
    if (outcome.kind !== 'refused')
      await this.deliveries.tryToComplete(office.id, body.identifikationFachnachricht.nachrichtenUUID);
    return outcome;
  }

  private async keep(received: Package, by: MessageBringer, office: ServedOffice): Promise<MessageOutcome> {
    const { sha512 } = received.file;
    const messageId = idOf(received);
    const known = await withOffice(this.db, office.id, (tx) => findMessage(tx, messageId));
    if (known !== null) return answerKnown(known, sha512, office);
    const receivedAt = this.clock();
    const fileKey = await this.store.keep(received.file, office.id, receivedAt);
    const stored = await withOffice(this.db, office.id, (tx) =>
      this.storePackage(tx, office, { ...received, fileKey, receivedAt }, by),
    );
    // Another request had it first.
    if (stored === null) await this.store.remove(fileKey);
    const message = await withOffice(this.db, office.id, (tx) => findMessage(tx, messageId));
    if (message === null) throw new Error('a package that was stored is not there');
    const answer = answerKnown(message, sha512, office);
    return stored !== null && answer.kind === 'known' ? { ...answer, kind: 'taken' } : answer;
  }

  private async storePackage(
    tx: EntityManager,
    { id: officeId }: ServedOffice,
    received: Package & { fileKey: string; receivedAt: Date },
    { way, clientId }: MessageBringer,
  ): Promise<string | null> {
    const { file, fileKey, receivedAt } = received;
    const { head, body, attributes, type } = received.reading.message;
    const { leser, autor, 'identifikation.nachricht': identification } = head['nachrichtenkopf.g2g'];
    const triggerId = body.identifikationFachnachricht.nachrichtenUUID;
    const delivered = await reopenDelivery(tx, triggerId);
    const caseId = delivered?.caseId ?? null;
    const stored = await storeMessage(tx, officeId, {
      ...{ messageId: idOf(received), type, way, applicationId: null, triggerId },
      ...{ author: autor.kennung, reader: leser.kennung, isTest: attributes.test !== undefined },
      ...{ writtenAt: identification.erstellungszeitpunkt, receivedAt, body, fileKey },
      ...{ sizeBytes: file.sizeBytes, sha512: file.sha512, caseId, submissionId: null },
    });
    if (stored !== null && caseId !== null) {
      const data = { number: body.paketnummer };
      const fact = { type: 'package-arrived', actor: `client:${clientId}`, at: receivedAt, data };
      await recordFact(tx, { officeId, id: caseId }, fact);
    }
    return stored;
  }
}

function idOf({ reading }: Package): string {
  return reading.message.head['nachrichtenkopf.g2g']['identifikation.nachricht'].nachrichtenUUID.toLowerCase();
}

/** The same package again has the same answer; another one under its id is none that we can take. */
function answerKnown(message: StoredMessage, sha512: string, { id: officeId }: ServedOffice): MessageOutcome {
  if (message.sha512 !== sha512) return refused(409, 'message-id-reused', HEAD);
  const { messageId, type, triggerId, receivedAt } = message;
  const receipt = { messageId, type, belongsTo: triggerId, receivedAt: receivedAt.toISOString() };
  return { kind: 'known', officeId, messageId, submissionId: null, receipt: Buffer.from(JSON.stringify(receipt)) };
}

function refused(
  status: number,
  code: 'office-unknown' | 'office-not-permitted' | 'message-id-reused',
  pointer: string,
): MessageOutcome {
  return { kind: 'refused', refused: new SubmissionRefused(status, [{ code, pointer }]) };
}
