import { isOpen } from '@einkanal/domain/case-file/case-file';
import type { InboxRow } from '../../api/messages.js';
import type { ViewFilter } from './view-filter.js';

const DOUBTFUL = ['SUSPECTED_OTHER', 'CONFIRMED_OTHER', 'HANDOVER_SENT', 'HANDOVER_RETURNED'];

/**
 * Whether a row still belongs to its list after an own decision, so that it can leave at once. The server's word
 * follows; what only the server knows (teams one belongs to, days and weeks) is taken as unchanged.
 */
export function staysInView({ view, search, narrowed }: ViewFilter, row: InboxRow, userId: string): boolean {
  if (search) return true;
  if (narrowed.stage && narrowed.stage !== row.stage) return false;
  if (narrowed.waitingFor && narrowed.waitingFor !== row.waitingFor) return false;
  if (narrowed.jurisdiction && narrowed.jurisdiction !== row.jurisdiction) return false;
  if (narrowed.owner === 'none' && row.owner !== null) return false;
  if (narrowed.owner === 'me' && row.owner?.id !== userId) return false;
  if (narrowed.untouched) return false;
  const isEmergency = row.urgency === 'EMERGENCY' || row.urgency === 'EMERGENCY_SUSPECTED';
  switch (view) {
    case 'inbox': {
      const isInTriage = row.stage === 'RECEIVED' || row.stage === 'TRIAGE';
      return isInTriage && row.waitingFor !== 'SNOOZED' && row.jurisdiction !== 'HANDOVER_SENT';
    }
    case 'emergencies':
      return isOpen(row.stage) && isEmergency;
    case 'jurisdiction':
      return isOpen(row.stage) && DOUBTFUL.includes(row.jurisdiction);
    case 'second-look':
      return row.stage === 'SECOND_LOOK';
    case 'follow-up':
      return isOpen(row.stage) && row.waitingFor !== 'NONE';
    case 'mine':
      return isOpen(row.stage) && row.owner?.id === userId;
    case 'team':
      return isOpen(row.stage) && row.team !== null;
    case 'open':
      return isOpen(row.stage);
    case 'attention':
    case 'tests':
    case 'all':
      return true;
  }
}
