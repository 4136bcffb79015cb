import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { assess, type Assessment } from '@einkanal/domain/assessment/assessment';
import { caseContentOf } from '@einkanal/domain/assessment/case-content';
import { ANSWER_WITHIN_MINUTES } from '@einkanal/domain/case-file/emergency';
import { passportKeyOf } from '@einkanal/domain/assessment/passport-key';
import { dueOn } from '@einkanal/domain/case-file/service-target';
import { KNOWN_TERRITORIES } from '@einkanal/domain/office/known-territories';
import { berlinDay, type Day, type Holidays } from '@einkanal/domain/time/working-day';
import { addWorkingMinutes } from '@einkanal/domain/time/working-minute';
import type { CaseFileEntity } from '../case-file/case-file.entity.js';
import { readOfficeSettings } from '../office/office-settings.query.js';
import { ReferenceData } from '../office/reference-data.service.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import {
  readDocuments,
  readOffice,
  readSubmissions,
  type AssessedDocument,
  type AssessedSubmission,
} from './assessment.query.js';

/** What the rules said, what the case becomes by it, and what was read for it. */
export type AssessedCase = {
  assessment: Assessment;
  change: Partial<CaseFileEntity>;
  submissions: AssessedSubmission[];
  documents: AssessedDocument[];
};

/** Reads everything about a case that the rules look at, and has them judge it. Writes nothing. */
@Injectable()
export class CaseAssessor {
  constructor(
    private readonly reference: ReferenceData,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** @param current the case, locked by the caller */
  async judge(tx: EntityManager, current: CaseFileEntity): Promise<AssessedCase> {
    const { officeId, id } = current;
    const submissions = await readSubmissions(tx, id);
    const documents = await readDocuments(tx, id);
    const office = await readOffice(tx, officeId);
    const settings = await readOfficeSettings(tx, officeId);
    const holidays = await this.reference.holidays(office.state);
    const now = this.now();
    const today = berlinDay(now);
    const receivedOn = berlinDay(current.receivedAt);
    const content = caseContentOf(submissions.map((submission) => submission.content));
    const assessment = assess({
      ...{ content, receivedOn, today, now, holidays, documents, current },
      map: {
        office: { abhKennung: office.abhKennung, name: office.name, prefixes: settings.territory },
        territories: KNOWN_TERRITORIES,
      },
      hasSupplement: submissions.some(({ kind, isRepeat }) => kind === 'SUPPLEMENT' && !isRepeat),
      answers: current.staffAnswers.checklist ?? {},
      teamCodes: new Set(office.teamCodes),
    });
    const emergencyDueAt = assessment.isNewlySuspected
      ? { emergencyDueAt: addWorkingMinutes(now, ANSWER_WITHIN_MINUTES, holidays, settings.officeHours) }
      : {};
    const change = {
      ...arriving(current, { receivedOn, today, holidays }),
      ...computed(assessment, today),
      ...emergencyDueAt,
      passportKey: passportKeyOf(content),
    };
    return { assessment, change, submissions, documents };
  }
}

/** The case stands before people from now on. */
function arriving(
  { stage }: CaseFileEntity,
  { receivedOn, today, holidays }: { receivedOn: Day; today: Day; holidays: Holidays },
): Partial<CaseFileEntity> {
  if (stage !== 'RECEIVED') return {};
  return { stage: 'TRIAGE', dueOn: dueOn({ stage: 'TRIAGE', receivedOn, enteredOn: today }, holidays) };
}

function computed(assessment: Assessment, today: Day): Partial<CaseFileEntity> {
  const { verdict, jurisdiction, checklist, missingCount, unclearCount } = assessment;
  const { urgency, urgencyFacts, urgencyValue, emergency, suggestion } = assessment;
  return {
    ...{ jurisdictionVerdict: verdict, jurisdiction, checklist, missingCount, unclearCount },
    ...{ urgency, urgencyFacts, emergency, suggestion },
    urgencyValue: urgencyValue.value,
    urgencyReasons: urgencyValue.reasons,
    urgencyDay: today,
  };
}
