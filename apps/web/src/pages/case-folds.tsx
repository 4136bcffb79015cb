import { useTranslation } from 'react-i18next';
import type { CaseView, SubmissionView } from '../api/messages.js';
import { transferLight } from '../case-file/lights.js';
import { Timeline } from '../case-file/timeline.js';
import { useCaseWords } from '../case-file/use-case-words.js';
import { useEventSentence } from '../case-file/use-event-sentence.js';
import { ReturnMessageList } from '../features/import/return-message-list.js';
import { TransferList } from '../features/import/transfer-list.js';
import { RawData } from '../features/intake/raw-data.js';
import { NoteList } from '../features/routing/note-list.js';
import { Fold } from '../parts/fold.js';
import { useSpokenMoment } from '../use-format.js';

/** Where the case went and what happened to it, each folded to one line. */
export function CaseFolds({ view, submission }: { view: CaseView; submission: SubmissionView | undefined }) {
  const { t } = useTranslation();
  const words = useCaseWords();
  return (
    <>
      <Fold
        title={t('transfer.title')}
        summary={view.case.transfers.map((transfer) => words.transfer(transfer, view.case)).join('. ')}
        attention={view.case.transfers.some((transfer) => transferLight(transfer) === 'attention')}
      >
        {() => <TransferList transfers={view.transfers} documents={view.documents} row={view.case} />}
      </Fold>
      <MessagesFold view={view} />
      <TimelineFold view={view} />
      <NotesFold view={view} />
      {submission && (
        <Fold title={t('raw.title')} summary={t('raw.summary')}>
          {() => <RawData caseId={view.case.id} submissionId={submission.id} />}
        </Fold>
      )}
    </>
  );
}

/** What the specialist system has said, folded to its newest message; nothing where it has said nothing. */
export function MessagesFold({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const spoken = useSpokenMoment();
  const [newest] = view.messages;
  if (!newest) return null;
  return (
    <Fold
      title={t('returned.title')}
      summary={`${spoken(newest.writtenAt)} ${t(`returned.type.${newest.type}`)}`}
      attention={newest.type === '130110'}
    >
      {() => <ReturnMessageList view={view} />}
    </Fold>
  );
}

/** The timeline, folded to its newest entry. */
export function TimelineFold({ view: { timeline, notes } }: { view: CaseView }) {
  const { t } = useTranslation();
  const spoken = useSpokenMoment();
  const sentenceOf = useEventSentence();
  const newest = timeline.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)).at(0);
  return (
    <Fold title={t('timeline.title')} summary={newest && `${spoken(newest.at)} ${sentenceOf(newest)}`}>
      {() => <Timeline entries={timeline} notes={notes} />}
    </Fold>
  );
}

/** What colleagues wrote, folded to its number. */
export function NotesFold({ view: { notes } }: { view: CaseView }) {
  const { t } = useTranslation();
  const count = notes.filter(({ retractedAt }) => retractedAt === null).length;
  return (
    <Fold title={t('notes.title')} summary={count === 0 ? t('notes.none') : t('notes.count', { count })}>
      {() => <NoteList notes={notes} />}
    </Fold>
  );
}
