import type { CaseView } from '../api/messages.js';
import { EmergencyCard } from '../features/routing/emergency-card.js';
import { HandoverCard } from '../features/routing/handover-card.js';
import { JurisdictionCard } from '../features/routing/jurisdiction-card.js';
import { RepeatNote } from '../features/routing/repeat-note.js';
import { SecondLookCard } from '../features/routing/second-look-card.js';
import { SuggestionCard } from '../features/routing/suggestion-card.js';

/** What must be answered first, then the one next step that is suggested. */
export function CaseDecision({ view }: { view: CaseView }) {
  const { case: row } = view;
  const isInTriage = row.stage === 'TRIAGE' || row.stage === 'RECEIVED';
  return (
    <>
      <EmergencyCard row={row} />
      <HandoverCard row={row} />
      <SecondLookCard view={view} />
      <RepeatNote view={view} />
      <JurisdictionCard row={row} />
      {isInTriage && <SuggestionCard view={view} />}
    </>
  );
}
