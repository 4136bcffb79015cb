import { Hand, StickyNote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useWhyNot } from '../../case-file/use-why-not.js';
import { ActionButton } from '../../parts/action-button.js';

/** The actions at thumb height: to accept the suggestion or claim the case, and to write a note. */
export function ThumbBar({ row }: { row: InboxRow }) {
  const { t } = useTranslation();
  const whyNot = useWhyNot(row);
  const isInTriage = row.stage === 'TRIAGE';
  const isSuspected = row.urgency === 'EMERGENCY_SUSPECTED';
  return (
    <>
      {isInTriage ? (
        <ActionButton
          action="accept"
          icon={Hand}
          variant={isSuspected ? 'outlined' : 'contained'}
          label={t(isSuspected || !row.suggestion?.team ? 'suggestion.check' : 'suggestion.accept')}
          refusal={isSuspected ? null : whyNot('accept-suggestion')}
        />
      ) : (
        <ActionButton
          action="claim"
          icon={Hand}
          variant="contained"
          label={t('action.claim')}
          refusal={whyNot('claim')}
        />
      )}
      <ActionButton action="note" icon={StickyNote} label={t('action.note')} />
    </>
  );
}
