import { useQuery } from '@tanstack/react-query';
import { caseQuery } from '../case-file/case.api.js';
import type { InboxRow } from '../api/messages.js';
import { DecisionDesk } from '../features/routing/decision-desk.js';

/** The keys and dialogs that decide on the chosen case: at once from its row, before the case itself is read. */
export function CaseDesk({ caseId, listed }: { caseId: string; listed: InboxRow | null }) {
  const { data: view } = useQuery({ ...caseQuery(caseId, null), enabled: false });
  const opened = view?.case ?? null;
  const row = listed && (!opened || listed.version > opened.version) ? listed : opened;
  return row && <DecisionDesk row={row} notes={view?.notes ?? []} />;
}
