import type { CaseView, SubmissionView } from '../api/messages.js';
import { GapList } from '../case-file/gap-list.js';
import { FindingList } from '../features/intake/finding-list.js';
import { SectionList } from '../features/intake/section-list.js';
import { SenderMessage } from '../features/intake/sender-message.js';
import { SubmissionChoice } from '../features/intake/submission-choice.js';
import { GuidedQuestions } from '../features/routing/guided-questions.js';
import styles from './case-check.module.css';

type Props = {
  view: CaseView;
  submission: SubmissionView;
  columns: 1 | 2;
  onChoose: (submissionId: string) => void;
};

/** What to check: questions and missing documents, then hints and everything that was handed in. */
export function CaseCheck({ view, submission, columns, onChoose }: Props) {
  return (
    <div className={styles.check}>
      <GuidedQuestions view={view} />
      <GapList view={view} />
      <SubmissionChoice submissions={view.submissions} chosenId={submission.id} onChoose={onChoose} />
      <FindingList submission={submission} />
      <SenderMessage submission={submission} />
      <SectionList submission={submission} columns={columns} />
    </div>
  );
}
