import type { CommandBodies } from '../../api/command.api.js';

export type Recipient = { officeId: string; name: string } | { officeId: null; name: string };
/** What is entered for a handover; `NEITHER` is none: then a caseworker refuses it for lack of jurisdiction. */
export type HandOverDraft = {
  to: Recipient | null;
  basis: 'CONSENT' | 'STATUTORY' | 'NEITHER' | null;
  how: string;
  on: string;
  paragraph: string;
  reason: string;
  withNotes: boolean;
};
export type HandOverFault = 'to' | 'basis' | 'how' | 'on' | 'paragraph' | 'reason';

/** What is still missing before the case can be offered. */
export function faultsOf(draft: HandOverDraft, today: string): HandOverFault[] {
  const faults: HandOverFault[] = [];
  if (draft.basis === null) faults.push('basis');
  if (draft.basis === 'NEITHER') return faults;
  if (draft.to === null || draft.to.name.trim() === '') faults.push('to');
  if (draft.basis === 'CONSENT') {
    if (draft.how.trim() === '') faults.push('how');
    if (draft.on === '' || draft.on > today) faults.push('on');
  }
  if (draft.basis === 'STATUTORY' && draft.paragraph.trim() === '') faults.push('paragraph');
  if (draft.reason.trim() === '') faults.push('reason');
  return faults;
}

/** The command of a complete draft; null for one that is none. */
export function orderOf(draft: HandOverDraft): CommandBodies['hand-over'] | null {
  const { to, basis, how, on, paragraph, reason, withNotes } = draft;
  if (to === null) return null;
  const offer = {
    to: to.officeId === null ? { name: to.name.trim() } : { officeId: to.officeId },
    reason: reason.trim(),
    withNotes,
  };
  if (basis === 'CONSENT') return { ...offer, basis, consent: { how: how.trim(), on } };
  return basis === 'STATUTORY' ? { ...offer, basis, paragraph: paragraph.trim() } : null;
}
