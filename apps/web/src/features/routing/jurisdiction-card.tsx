import Button from '@mui/material/Button';
import { MapPin } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useCommand } from '../../case-file/use-command.js';
import { useFieldWord } from '../../case-file/use-field-words.js';
import { useWhyNot } from '../../case-file/use-why-not.js';
import { ActionButton } from '../../parts/action-button.js';
import { useLanguage } from '../../use-format.js';
import { JURISDICTION_QUESTION } from './question-ids.js';
import styles from './state-card.module.css';
import { TextDialog } from '../../parts/text-dialog.js';

const DOUBTFUL = ['SUSPECTED_OTHER', 'CONFIRMED_OTHER', 'HANDOVER_RETURNED'];

/** Whether this office is the right one, where that is in doubt: what speaks for it, and what can be decided. */
export function JurisdictionCard({ row }: { row: InboxRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const command = useCommand();
  const whyNot = useWhyNot(row);
  const wordOf = useFieldWord();
  const [isKeeping, setKeeping] = useState(false);
  const { jurisdiction, jurisdictionVerdict: verdict, handover } = row;
  if (!DOUBTFUL.includes(jurisdiction)) return null;
  const refusal = whyNot('confirm-jurisdiction');
  const fields = [...new Set(verdict?.evidence.map(wordOf) ?? [])].join(', ');
  const names = (verdict?.candidates ?? []).map(({ name }) => name).join(', ');
  const evidence = fields && t('jurisdictionCard.evidence', { evidence: fields });
  const candidates = names && t('jurisdictionCard.candidates', { names });
  return (
    <section
      id={JURISDICTION_QUESTION}
      tabIndex={-1}
      aria-label={t('jurisdictionCard.title')}
      className={styles.card}
      data-tone="warn"
    >
      <MapPin size={16} strokeWidth={1.9} aria-hidden />
      <div className={styles.words}>
        <p className={styles.title}>
          {t('light.jurisdictionIs', { state: t(`jurisdiction.${jurisdiction}`) })}
          {verdict?.paragraph && ` (${verdict.paragraph})`}
        </p>
        {jurisdiction === 'HANDOVER_RETURNED' && handover?.returnReason && (
          <p>{t('jurisdictionCard.returned', { name: handover.toName, reason: handover.returnReason })}</p>
        )}
        {verdict && <p>{verdict.sentence[language]}</p>}
        {verdict && <p className={styles.quiet}>{[evidence, candidates].filter(Boolean).join(' ')}</p>}
      </div>
      {refusal === null && (
        <div className={styles.buttons}>
          <Button onClick={() => void command('confirm-jurisdiction', row, { verdict: 'OURS' })}>
            {t('jurisdictionCard.ours')}
          </Button>
          {jurisdiction !== 'CONFIRMED_OTHER' && (
            <Button onClick={() => void command('confirm-jurisdiction', row, { verdict: 'OTHER' })}>
              {t('jurisdictionCard.other')}
            </Button>
          )}
          <Button variant="text" onClick={() => setKeeping(true)}>
            {t('jurisdictionCard.keep')}
          </Button>
          <ActionButton action="handOver" label={t('jurisdictionCard.handOver')} />
        </div>
      )}
      {isKeeping && (
        <TextDialog
          draft={`${row.id} keep`}
          title={t('jurisdictionCard.keepTitle')}
          label={t('jurisdictionCard.keepLabel')}
          hint={t('jurisdictionCard.keepHint')}
          submit={t('jurisdictionCard.keepSubmit')}
          onSubmit={(consent) => command('keep-with-consent', row, { consent })}
          onClose={() => setKeeping(false)}
        />
      )}
    </section>
  );
}
