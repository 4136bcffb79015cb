import { when, type Requirement } from '../checklist.js';
import { FAMILY_AND_PROTECTION } from './family-and-protection.js';
import { PAPERS } from './papers.js';
import { WORK_AND_STUDY } from './work-and-study.js';

/** Changes whenever a matter asks for something else. */
export const CHECKLISTS_VERSION = '1';

const BY_MATTER = new Map(Object.entries({ ...WORK_AND_STUDY, ...FAMILY_AND_PROTECTION, ...PAPERS }));

/** What a matter asks for; nothing where the matter is not known. The photo is taken on site, so no list has it. */
export function requirementsOf(matter: string | null): Requirement[] {
  const requirements = BY_MATTER.get(matter ?? '');
  return requirements ? [...requirements, when('REPRESENTED', 'VOLLM')] : [];
}
