import type { FieldView, SubmissionView } from '../../api/messages.js';

/** All fields of a submission that the person may see. */
export function fieldsOf(submission: SubmissionView): FieldView[] {
  return submission.sections.flatMap(({ fields }) => fields);
}

/** The id of a field's element, so that a finding can lead to it. */
export function fieldElementId(submissionId: string, pointer: string): string {
  return `field-${submissionId}${pointer.replaceAll('/', '-')}`;
}
