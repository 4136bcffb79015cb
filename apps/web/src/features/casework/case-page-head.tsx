import { ChevronDown, ChevronUp, Lock, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/messages.js';
import { CaseChip } from '../../case-file/case-chip.js';
import type { placeInList } from '../../case-file/shown-list.js';
import { SubmissionCount } from '../../case-file/submission-count.js';
import { TestChip } from '../../case-file/test-chip.js';
import { fullParagraph, useCaseWords } from '../../case-file/use-case-words.js';
import { ActionIcon } from '../../parts/action-icon.js';
import { CopyButton } from '../../parts/copy-button.js';
import { PersonName } from '../../parts/person-name.js';
import { StatusChip } from '../../parts/status-chip.js';
import { BackLink } from './back-link.js';
import { CaseFactLine } from './case-fact-line.js';
import styles from './case-page-head.module.css';
import { StageChip } from './stage-chip.js';

type Props = {
  view: CaseView;
  list: { title: string; address: string; place: ReturnType<typeof placeInList> };
  onGo: (caseId: string) => void;
  people: ReactNode;
  actions: ReactNode;
};

/** Who it is and where the case stands; the way back to the list, and through it. The name is never cut. */
export function CasePageHead({ view, list: { title, address, place }, onGo, people, actions }: Props) {
  const { t } = useTranslation();
  const words = useCaseWords();
  const { case: row } = view;
  const paragraph = fullParagraph(row);
  return (
    <header className={styles.head}>
      <div className={styles.way}>
        <BackLink address={address} title={title} />
        {place && (
          <>
            <span className={`${styles.position ?? ''} no-print`}>
              {t('case.position', { at: place.at, count: place.count })}
            </span>
            <Neighbour
              icon={ChevronUp}
              label={t('case.previous')}
              id={place.previousId}
              keyAction="previousRow"
              onGo={onGo}
            />
            <Neighbour icon={ChevronDown} label={t('case.next')} id={place.nextId} keyAction="nextRow" onGo={onGo} />
          </>
        )}
        <span className={styles.number}>
          {t('case.number')} <span className="id">{row.number}</span>
          <CopyButton what={t('case.number')} text={row.number} />
        </span>
      </div>
      <div className={styles.top}>
        <div className={styles.person}>
          <h1 className={styles.name}>
            <PersonName person={row} />
          </h1>
          <StageChip stage={row.stage} />
          <CaseChip row={row} />
          <SubmissionCount count={row.submissionCount} />
          {row.isTest && <TestChip />}
          {row.protection !== 'NONE' && (
            <StatusChip icon={Lock} tone="review">
              {t(`protection.${row.protection}`)}
            </StatusChip>
          )}
          {people}
        </div>
        <div className={styles.actions}>{actions}</div>
      </div>
      <p className={styles.matter}>
        {words.matter(row)}
        {paragraph && <span className={styles.paragraph}>{paragraph}</span>}
        {row.representativeName && (
          <span className={styles.paragraph}>
            <UserRound size={13} strokeWidth={2.2} aria-hidden /> {t('representedBy', { name: row.representativeName })}
          </span>
        )}
      </p>
      <CaseFactLine view={view} />
    </header>
  );
}

type NeighbourProps = {
  icon: typeof ChevronUp;
  label: string;
  id: string | null;
  keyAction: 'nextRow' | 'previousRow';
  onGo: (caseId: string) => void;
};

function Neighbour({ icon, label, id, keyAction, onGo }: NeighbourProps) {
  return (
    <ActionIcon
      icon={icon}
      label={label}
      keyAction={keyAction}
      disabled={id === null}
      onClick={() => {
        if (id !== null) onGo(id);
      }}
    />
  );
}
