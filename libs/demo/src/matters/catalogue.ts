import { CERTIFICATES } from './certificates.js';
import { CHILD } from './child.js';
import { EU_FAMILY } from './eu-family.js';
import { JOB_SEARCH } from './job-search.js';
import type { Matter } from './matter.js';
import { JOB_CHANGE, OPPORTUNITY_CARD } from './other-work.js';
import { RECOGNISED_REFUGEE, TEMPORARY_PROTECTION } from './protection.js';
import { PERMANENT_CARD, SETTLEMENT } from './settlement.js';
import { SKILLED_WORK } from './skilled-work.js';
import { SPOUSE_OF_FOREIGNER } from './spouse-of-foreigner.js';
import { SPOUSE_OF_GERMAN } from './spouse-of-german.js';
import { STUDY_FIRST } from './study-first.js';
import { STUDY_RENEWAL } from './study-renewal.js';
import { WORK_PERMISSION } from './work-permission.js';

/** What people apply for, with how often an office in a university town sees it. */
export const MATTERS: readonly Matter[] = [
  STUDY_RENEWAL,
  STUDY_FIRST,
  JOB_SEARCH,
  ...SKILLED_WORK,
  JOB_CHANGE,
  OPPORTUNITY_CARD,
  WORK_PERMISSION,
  SPOUSE_OF_GERMAN,
  SPOUSE_OF_FOREIGNER,
  CHILD,
  EU_FAMILY,
  TEMPORARY_PROTECTION,
  RECOGNISED_REFUGEE,
  SETTLEMENT,
  PERMANENT_CARD,
  ...CERTIFICATES,
];

export function matterOf(code: string, applicationKind?: string): Matter {
  const matter = MATTERS.find(
    (one) => one.code === code && (!applicationKind || one.applicationKind === applicationKind),
  );
  if (!matter) throw new RangeError(`No matter ${code}`);
  return matter;
}
