import { Injectable } from '@nestjs/common';
import { firstOf, type Fault, type Finding } from '@einkanal/domain/intake/finding';
import { ROOT } from '@einkanal/domain/intake/message/application-message';
import { lossFindings, toFault, toFinding } from '@einkanal/domain/intake/message/message-remark';
import { readApplication, type ReadApplication } from '@einkanal/domain/intake/message/read-application';
import { checkSubmission } from '@einkanal/domain/intake/submission-check';
import type { ServedOffice } from '../office/office-directory.js';
import { SubmissionRefused } from './arrival.js';
import type { MessageBringer, ReceivedMessageOf } from './arrived-message.js';
import { MessageFiles, placeFiles } from './message-files.service.js';
import type { ReceivedFile } from './received-file.js';
import { SubmissionContext } from './submission-context.js';
import type { JudgedSubmission } from './submission-judge.js';

/** The sender's own id of an application is a key of the database. */
const LONGEST_APPLICATION_ID = 255;
const READER = `${ROOT}/nachrichtenkopf.g2g/leser/kennung`;
/** Said by the check of the content too, or told elsewhere on the case. */
const TOLD_ELSEWHERE = new Set(['character-outside-din-91379', 'reader-not-an-office']);

/** Decides whether an application that came as 130101 can be processed as sent; the counterpart of `SubmissionJudge`. */
@Injectable()
export class ApplicationMessageJudge {
  constructor(
    private readonly context: SubmissionContext,
    private readonly files: MessageFiles,
  ) {}

  /**
   * @returns what can be stored; its documents still stand in `incoming/`
   * @throws SubmissionRefused, an outage. No file is left.
   */
  async judge({ reading }: ReceivedMessageOf<'130101'>, by: MessageBringer): Promise<JudgedSubmission> {
    const { body, head } = reading.message;
    const { leser, 'identifikation.nachricht': identification } = head['nachrichtenkopf.g2g'];
    const read = readApplication({ messageId: identification.nachrichtenUUID, reader: leser.kennung, body });
    const office = await this.officeOf(read, by);
    const verdict = checkSubmission(read.content, await this.context.forCheck());
    const faults = [...(verdict.kind === 'refused' ? verdict.faults : []), ...idFaults(body.antragsidentifikation)];
    if (verdict.kind === 'refused' || office === null || faults.length > 0)
      throw new SubmissionRefused(422, placed(faults, read));
    const lifted: ReceivedFile[] = [];
    try {
      await this.files.lift(reading.message.files, read.files, lifted);
      const { documents, findings } = filesOf(read, lifted);
      const { content } = verdict;
      const found = [...verdict.findings, ...findings, ...ownFindings(reading, read, verdict.findings)];
      const original = Buffer.from(JSON.stringify(content));
      return { original, office, content, documents, findings: firstOf(found, 'further-findings') };
    } catch (error) {
      await this.discard(lifted);
      throw error;
    }
  }

  /** Forgets the documents of a message that is not kept. */
  discard(files: readonly ReceivedFile[]): Promise<void> {
    return this.files.discard(files);
  }

  private async officeOf({ content }: ReadApplication, by: MessageBringer): Promise<ServedOffice | null> {
    if (!by.offices.includes(content.office))
      throw new SubmissionRefused(403, [{ code: 'office-not-permitted', pointer: READER }]);
    const { byKennung } = await this.context.servedOffices();
    return byKennung.get(content.office) ?? null;
  }
}

function filesOf(read: ReadApplication, lifted: readonly ReceivedFile[]) {
  const { faults, wrongTypes, ...files } = placeFiles(read.content.attachments ?? [], read.files, lifted);
  if (faults.length > 0) throw new SubmissionRefused(422, placed([...faults, ...wrongTypes], read));
  if (wrongTypes.length > 0) throw new SubmissionRefused(415, placed(wrongTypes, read));
  return files;
}

/** An empty one only has no value: the message is told by its own id then. */
function idFaults(applicationId: string): Fault[] {
  if (applicationId.length <= LONGEST_APPLICATION_ID) return [];
  const details = { limit: String(LONGEST_APPLICATION_ID) };
  return [toFault({ code: 'text-too-long', path: `${ROOT}/antragsidentifikation`, details })];
}

/** What the message says and the contract has no word for; each once, though the check of the content may say it too. */
function ownFindings(
  { findings }: ReceivedMessageOf<'130101'>['reading'],
  { losses }: ReadApplication,
  told: readonly Finding[],
): Finding[] {
  const unknown = new Set(told.flatMap(({ code, details }) => (code === 'code-unknown' ? [details?.code] : [])));
  const odd = findings.filter(
    ({ code, details }) => !TOLD_ELSEWHERE.has(code) && !(code === 'code-unknown' && unknown.has(details.code)),
  );
  const places = new Set(odd.map(({ path }) => path));
  const announced = `${ROOT}/angabenDokumentenlieferung/`;
  // Announced packages are awaited, not lost.
  const lost = losses.filter(({ path }) => !places.has(path) && !path.startsWith(announced));
  return [...odd.map(toFinding), ...lossFindings(lost)];
}

/** The faults of the content by their places in the message. */
function placed(faults: readonly Fault[], { files }: ReadApplication): Fault[] {
  return faults.map((fault) => {
    const [, section, index] = fault.pointer.split('/');
    if (section === 'office') return { ...fault, pointer: READER };
    if (section === 'attachments') return { ...fault, pointer: files[Number(index)]?.path ?? ROOT };
    return fault.code === 'name-missing' ? { ...fault, pointer: `${ROOT}/angabenZurPerson/familienname` } : fault;
  });
}
