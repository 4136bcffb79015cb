import Button from '@mui/material/Button';
import { PackageOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useOffers } from '../../case-file/offers.api.js';
import type { HandoverOffer } from '../../api/messages.js';
import { useCaseWords } from '../../case-file/use-case-words.js';
import { usePane } from '../../keys/panes.js';
import { Notice } from '../../parts/notice.js';
import { PersonName } from '../../parts/person-name.js';
import { ProblemNotice, useProblemSentence } from '../../parts/problem-notice.js';
import { SkeletonRows } from '../../parts/skeleton.js';
import { useFormat } from '../../use-format.js';
import styles from './decisions-today.module.css';
import { acceptOffer, returnOffer } from './offer.api.js';
import { TextDialog } from '../../parts/text-dialog.js';

/** The cases that other offices offer, each with its package, to be taken or sent back with a reason. */
export function OfferList() {
  const { t } = useTranslation();
  const pane = usePane('list');
  const query = useOffers();
  return (
    <section {...pane} aria-label={t('views.offered')} className={styles.page}>
      <h1 className={styles.title}>{t('views.offered')}</h1>
      <p className={styles.text}>{t('offer.text')}</p>
      {query.isPending && <SkeletonRows count={4} lines={3} />}
      {query.isError && <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && query.data.length === 0 && (
        <Notice icon={PackageOpen} title={t('offer.none')} text={t('offer.noneText')} />
      )}
      {query.isSuccess && query.data.length > 0 && (
        <ul className={styles.list}>
          {query.data.map((offer) => (
            <OfferLine key={offer.id} offer={offer} onDone={() => void query.refetch()} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OfferLine({ offer, onDone }: { offer: HandoverOffer; onDone: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const format = useFormat();
  const words = useCaseWords();
  const sentenceOf = useProblemSentence();
  const [problem, setProblem] = useState<unknown>(null);
  const [isReturning, setReturning] = useState(false);
  const matter = words.matter({
    kind: offer.kind as 'APPLICATION',
    service: offer.service as 'AT',
    matter: offer.matter,
  });

  async function run<T>(act: () => Promise<T>, then: (answer: T) => void): Promise<boolean> {
    try {
      then(await act());
      onDone();
      return true;
    } catch (cause) {
      setProblem(cause);
      return false;
    }
  }
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <p>
          <strong className={styles.name}>
            {offer.person ? <PersonName person={offer.person} /> : t('person.protected')}
          </strong>{' '}
          {matter} · <span className="id">{offer.number}</span>
        </p>
        <p className={styles.matter}>
          {t('offer.from', { name: offer.from.name, received: format.day(offer.receivedAt.slice(0, 10)) })}{' '}
          {t('offer.package', {
            documents: offer.documents.length,
            submissions: offer.submissionCount,
            notes: offer.noteCount,
          })}
        </p>
        <p>
          {t(`handOver.bases.${offer.basis}`)}
          {offer.consent && ` (${offer.consent.how}, ${format.day(offer.consent.on)})`}
          {offer.statutoryParagraph && ` (${offer.statutoryParagraph})`}. {offer.reason}
        </p>
        {offer.emergency && (
          <p>
            <strong>{t('urgency.EMERGENCY')}</strong>: {t(`emergency.reason.${offer.emergency.reason}`)}
            {offer.emergency.measure?.text && `. ${t('notes.kind.MEASURE')}: ${offer.emergency.measure.text}`}
          </p>
        )}
        {problem !== null && <p role="alert">{sentenceOf(problem)}</p>}
      </div>
      <Button
        variant="contained"
        color="primary"
        onClick={() =>
          void run(
            () => acceptOffer(offer.id),
            ({ caseId }) => void navigate(`/eingang/${caseId}`),
          )
        }
      >
        {t('offer.accept')}
      </Button>
      <Button onClick={() => setReturning(true)}>{t('offer.return')}</Button>
      {isReturning && (
        <TextDialog
          draft={`${offer.id} return`}
          title={t('offer.returnTitle')}
          subject={offer.from.name}
          label={t('offer.returnLabel')}
          submit={t('offer.returnSubmit')}
          onSubmit={(reason) =>
            run(
              () => returnOffer(offer.id, reason),
              () => undefined,
            )
          }
          onClose={() => setReturning(false)}
        />
      )}
    </li>
  );
}
