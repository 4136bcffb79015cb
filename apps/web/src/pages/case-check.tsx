import type { CaseView, SubmissionView } from '../api/messages.js';
import { FindingList } from '../features/intake/finding-list.js';
import { SectionList } from '../features/intake/section-list.js';
import { SenderMessage } from '../features/intake/sender-message.js';
import { SubmissionChoice } from '../features/intake/submission-choice.js';

type Props = {
  view: CaseView;
  submission: SubmissionView;
  columns: 1 | 2;
  onChoose: (submissionId: string) => void;
};

/** What to check: hints first, then everything that was handed in. */
export function CaseCheck({ view, submission, columns, onChoose }: Props) {
  return (
    <>
      <SubmissionChoice submissions={view.submissions} chosenId={submission.id} onChoose={onChoose} />
      <FindingList submission={submission} />
      <SenderMessage submission={submission} />
      <SectionList submission={submission} columns={columns} />
    </>
  );
}
