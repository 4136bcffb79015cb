import { strongest, type Grant } from './permission.js';
import type { Role } from './role.js';

/** What the fields of a case are sorted into; rights are given for a group, never for a single field. */
export const FIELD_GROUPS = ['identity', 'contact', 'purpose', 'family', 'income', 'documents', 'special'] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

const allBut = (special: Grant) => (group: FieldGroup) => (group === 'special' ? special : 'yes');
const only =
  (...open: FieldGroup[]) =>
  (group: FieldGroup) =>
    open.includes(group) ? 'yes' : 'no';

/** `special` is what Art. 9 and 10 GDPR protect, free text, and the documents marked so. */
const GROUP_RIGHTS: Record<Role, (group: FieldGroup) => Grant> = {
  INTAKE: allBut('with-reason'),
  CASEWORKER: allBut('yes'),
  TEAM_LEAD: allBut('yes'),
  OFFICE_MANAGER: allBut('no'),
  DESK: only('identity', 'purpose'),
  ADMIN: only(),
  AUDITOR: allBut('with-reason'),
};

/** Whether the fields of a group may be seen by somebody with these roles. */
export function mayRead(roles: readonly Role[], group: FieldGroup): Grant {
  return strongest(roles.map((role) => GROUP_RIGHTS[role](group)));
}

/** The groups that are open to somebody who has, or has not, said why. */
export function openGroups(roles: readonly Role[], hasReason: boolean): ReadonlySet<FieldGroup> {
  return new Set(
    FIELD_GROUPS.filter((group) => {
      const grant = mayRead(roles, group);
      return grant === 'yes' || (grant === 'with-reason' && hasReason);
    }),
  );
}

/** What a person asked to keep from the office at large: where they live, or who they are. */
type Protection = 'NONE' | 'ADDRESS' | 'IDENTITY';

/** A field can give away where the person lives, or who it is. */
export type Sensitivity = 'place' | 'identity' | null;

const HIDDEN: Record<Protection, readonly Sensitivity[]> = {
  NONE: [],
  ADDRESS: ['place'],
  IDENTITY: ['place', 'identity'],
};

/** What a protected case hides from somebody with these roles: nothing from caseworkers and their leads. */
export function hiddenBy(protection: Protection, roles: readonly Role[]): readonly Sensitivity[] {
  return roles.includes('CASEWORKER') || roles.includes('TEAM_LEAD') ? [] : HIDDEN[protection];
}
