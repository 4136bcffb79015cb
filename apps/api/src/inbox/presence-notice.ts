import { z } from 'zod';

/**
 * What API processes tell each other about the people on a case. Ids only. `seen` comes with every sign of life of a
 * page, `left` when it goes, `lease` when somebody else, or nobody, has the lease now.
 */
const Notice = z.tuple([z.uuid(), z.uuid(), z.enum(['seen', 'left', 'lease']), z.uuid().optional()]);

export type PresenceNotice =
  | { officeId: string; caseId: string; what: 'seen' | 'left'; userId: string }
  | { officeId: string; caseId: string; what: 'lease' };

export function writeNotice(notice: PresenceNotice): string {
  const { officeId, caseId, what } = notice;
  return [officeId, caseId, what, ...(notice.what === 'lease' ? [] : [notice.userId])].join(' ');
}

/** Null for what no process of ours has written. */
export function readNotice(payload: string): PresenceNotice | null {
  const { data } = Notice.safeParse(payload.split(' '));
  if (!data) return null;
  const [officeId, caseId, what, userId] = data;
  if (what === 'lease') return { officeId, caseId, what };
  return userId === undefined ? null : { officeId, caseId, what, userId };
}
