import { Injectable } from '@nestjs/common';
import { checkFiles, type DocumentOfPart } from '@einkanal/domain/intake/file-check';
import type { Fault, Finding } from '@einkanal/domain/intake/finding';
import { readJsonText, type JsonText } from '@einkanal/domain/intake/json-text';
import { checkSubmission } from '@einkanal/domain/intake/submission-check';
import { statedOffice } from '@einkanal/domain/intake/submission-fault';
import type { SubmissionContent } from '@einkanal/domain/intake/submission';
import type { ServedOffice } from '../office/office-directory.js';
import { FileStore } from '../platform/file-store.js';
import type { Machine } from '../platform/machine-tokens.js';
import { SubmissionRefused, type Arrival } from './arrival.js';
import { receiveFiles, typeFaults, type ReceivedFile } from './received-file.js';
import { officeNotPermitted } from './refusal-problem.js';
import { SubmissionContext } from './submission-context.js';

/** What came out before the verdict. `files` still stand in `incoming/`. */
type Seen = { original: Uint8Array; office: ServedOffice | null; findings: Finding[]; files: ReceivedFile[] };

/** What can be stored. `original` is JSON, from which the content is read. */
export type JudgedSubmission = {
  original: Uint8Array;
  office: ServedOffice;
  content: SubmissionContent;
  findings: Finding[];
  documents: DocumentOfPart<ReceivedFile>[];
};

export type Acceptable = JudgedSubmission & { kind: 'acceptable'; json: JsonText };

/** Of a refused submission no file is left. `office` is the one that it names, if its sender may write to it. */
export type Refused = Omit<Seen, 'files'> & { kind: 'refused'; refused: SubmissionRefused };

/** Decides whether a submission can be processed as sent, in the order of the refusals: bytes, office, content, files. */
@Injectable()
export class SubmissionJudge {
  constructor(
    private readonly context: SubmissionContext,
    private readonly store: FileStore,
  ) {}

  /**
   * @param keyFault what is wrong with the request's key, to be told together with what is wrong with its bytes
   * @throws Problem for an office that is not permitted and for a sender that broke off; an outage. No file is left.
   */
  async judge(sender: Machine, arrival: Arrival, keyFault: Fault | null = null): Promise<Acceptable | Refused> {
    const seen: Seen = { original: new Uint8Array(), office: null, findings: [], files: [] };
    try {
      return await this.look(sender, arrival, keyFault, seen);
    } catch (error) {
      await this.discard(seen.files);
      if (!(error instanceof SubmissionRefused)) throw error;
      return { ...seen, kind: 'refused', refused: error };
    }
  }

  /** Forgets the files of a submission that is not kept. */
  async discard(files: readonly ReceivedFile[]): Promise<void> {
    await Promise.all(files.map(({ file }) => this.store.discard(file)));
  }

  private async look(sender: Machine, arrival: Arrival, keyFault: Fault | null, seen: Seen): Promise<Acceptable> {
    seen.original = await arrival.readApplication();
    const reading = readJsonText(seen.original);
    if (reading.kind === 'unreadable' || keyFault)
      throw new SubmissionRefused(400, [...(keyFault ? [keyFault] : []), ...unreadableFaults(reading)]);
    const { json } = reading;

    const { byKennung } = await this.context.servedOffices();
    const kennung = statedOffice(json.value);
    if (kennung !== null && !sender.offices.includes(kennung)) throw officeNotPermitted();
    seen.office = byKennung.get(kennung ?? '') ?? null;

    const verdict = checkSubmission(json.value, await this.context.forCheck());
    seen.findings = verdict.findings;
    const faults = verdict.kind === 'refused' ? [...reading.faults, ...verdict.faults] : reading.faults;
    if (verdict.kind === 'refused' || seen.office === null || faults.length > 0)
      throw new SubmissionRefused(422, faults);

    const documents = await this.lookAtFiles(arrival, verdict.content, seen);
    const { original, office, findings } = seen;
    return { kind: 'acceptable', original, office, json, content: verdict.content, findings, documents };
  }

  private async lookAtFiles(arrival: Arrival, { attachments }: SubmissionContent, seen: Seen) {
    await receiveFiles(arrival, this.store, seen.files);
    const entries = attachments ?? [];
    const verdict = checkFiles(entries, seen.files);
    const wrongTypes = typeFaults(seen.files, entries);
    if (verdict.faults.length > 0) throw new SubmissionRefused(422, [...verdict.faults, ...wrongTypes]);
    if (wrongTypes.length > 0) throw new SubmissionRefused(415, wrongTypes);
    seen.findings.push(...verdict.findings);
    return verdict.documents;
  }
}

function unreadableFaults(reading: ReturnType<typeof readJsonText>): Fault[] {
  return reading.kind === 'unreadable' ? reading.faults : [];
}
