import { APPLICATION_REASONS, PURPOSES } from '../matter.js';
import { applicationReasonOf, purposeOf } from '../service-catalogue.js';
import type { SubmissionContent } from '../submission.js';
import type { ApplicationMessage } from './application-message.js';
import type { MessageLosses } from './message-losses.js';

type Purpose = Pick<SubmissionContent, 'service' | 'form' | 'paragraph' | 'applicationKind'> & { purpose?: string };

const FORM_BY_PURPOSE = new Map([
  [PURPOSES.FAMILY, 'FAMILY'],
  [PURPOSES.EDUCATION, 'EDUCATION'],
  [PURPOSES.WORK, 'WORK'],
]);

/**
 * `grundDesAntrags` and `grundDesAufenthalts` → what is applied for. The message does not name the matter, and none is
 * guessed: a purpose that the rest does not say stands beside it as its code.
 */
export function readPurpose(
  { grundDesAntrags, grundDesAufenthalts }: ApplicationMessage,
  losses: MessageLosses,
): Purpose {
  const purpose = purposeFor(grundDesAntrags, FORM_BY_PURPOSE.get(grundDesAufenthalts));
  if (applicationReasonOf(purpose) !== grundDesAntrags) losses.lose('grundDesAntrags', grundDesAntrags);
  return purposeOf(purpose) === grundDesAufenthalts ? purpose : { ...purpose, purpose: grundDesAufenthalts };
}

function purposeFor(reason: string, form: string | undefined): Purpose {
  const title: Purpose = form === undefined ? { service: 'AT' } : { service: 'AT', form };
  switch (reason) {
    case APPLICATION_REASONS.FIRST:
      return { ...title, applicationKind: 'FIRST' };
    case APPLICATION_REASONS.RENEWAL:
      return { ...title, applicationKind: 'RENEWAL' };
    case APPLICATION_REASONS.SIDE_CONDITION:
      return { ...title, applicationKind: 'SIDE_CONDITION' };
    case APPLICATION_REASONS.SETTLEMENT:
      return { service: 'AT', form: 'SETTLEMENT' };
    case APPLICATION_REASONS.WORK_PERMISSION:
      return { service: 'BE' };
    case APPLICATION_REASONS.EMPLOYMENT_DULDUNG:
      return { ...title, paragraph: '§ 60d AufenthG' };
    case APPLICATION_REASONS.TRAINING_DULDUNG:
      return { ...title, paragraph: '§ 60c AufenthG' };
    default:
      return title;
  }
}
