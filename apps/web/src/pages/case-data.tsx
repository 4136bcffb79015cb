import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/messages.js';
import { useFieldWord } from '../case-file/use-field-words.js';
import { SectionList } from '../features/intake/section-list.js';
import { SenderMessage } from '../features/intake/sender-message.js';
import { SubmissionChoice } from '../features/intake/submission-choice.js';
import { CopyText } from '../parts/copy-text.js';
import { useLanguage } from '../use-format.js';
import styles from './case-overview.module.css';
import { DocumentTiles } from './document-tiles.js';
import type { useChosen } from './use-chosen.js';
import { usePlaces } from './use-places.js';

type Props = { view: CaseView; chosen: ReturnType<typeof useChosen>; onShowDocument: (id: string) => void };

/** What was handed in, in sections, and the documents that came with it. */
export function CaseData({ view, chosen: { submission, chooseSubmission }, onShowDocument }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const wordOf = useFieldWord();
  const placeOf = usePlaces(view, submission);
  const unchecked = view.documents.filter(({ scanStatus }) => scanStatus === 'PENDING').length;
  const text = submission?.sections
    .flatMap(({ fields }) => fields.map((field) => `${wordOf(field.label)}: ${field.text[language]}`))
    .join('\n');
  return (
    <section className={styles.card} aria-labelledby="data-title">
      <div className={styles.cardHead}>
        <h3 id="data-title" className={styles.cardTitle}>
          {t('case.data')}
        </h3>
        {text && <CopyText what={t('case.data')} text={text} label={t('case.copyAll')} />}
      </div>
      {submission && (
        <div className={styles.cardBody}>
          <SubmissionChoice submissions={view.submissions} chosenId={submission.id} onChoose={chooseSubmission} />
          <SenderMessage submission={submission} />
          <SectionList submission={submission} columns={2} placeOf={placeOf} />
        </div>
      )}
      <div className={styles.cardFoot}>
        <h4 className={styles.footTitle}>
          {t('case.tab.documents')}
          <span className={styles.count}>
            {[
              t('case.documents', { count: view.documents.length }),
              unchecked > 0 ? t('case.unchecked', { count: unchecked }) : '',
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </h4>
        <DocumentTiles documents={view.documents} onShow={onShowDocument} />
      </div>
    </section>
  );
}
