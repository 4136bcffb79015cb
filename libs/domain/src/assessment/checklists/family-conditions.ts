import type { SubmissionContent } from '../../intake/submission.js';

const GERMAN = new Set(['000', 'DEU', 'DE', 'D']);

/** Whether a spouse is named; null where no family is. */
export function isSpouse({ family }: SubmissionContent): boolean | null {
  return family ? family.some(({ relation }) => relation === 'SPOUSE') : null;
}

/** Whether a German child is named; null where the nationality of a child, or the family, is not stated. */
export function isParentOfGerman({ family }: SubmissionContent): boolean | null {
  if (!family) return null;
  const children = family.filter(({ relation }) => relation === 'CHILD');
  if (children.some(({ nationalities }) => nationalities?.some((code) => GERMAN.has(code)))) return true;
  return children.some(({ nationalities }) => !nationalities?.length) ? null : false;
}

/** Whether the citizen of the EU that the right comes from has one of these statuses (§ 2 Abs. 2 FreizügG/EU). */
export function euPersonIs({ family }: SubmissionContent, statuses: readonly string[]): boolean | null {
  const stated = (family ?? []).flatMap(({ euStatus }) => (euStatus ? [euStatus] : []));
  return stated.length === 0 ? null : stated.some((status) => statuses.includes(status));
}

/** Whether maintenance has to be shown: not by spouses, always by other relatives (§ 1 Abs. 2 Nr. 3, § 3a FreizügG/EU). */
export function isOtherRelative({ family }: SubmissionContent): boolean | null {
  const relations = (family ?? []).filter(({ euStatus }) => euStatus).map(({ relation }) => relation);
  if (relations.includes('SPOUSE')) return false;
  return relations.some((relation) => relation === 'OTHER' || relation === 'SIBLING') ? true : null;
}
