import type { Sight } from '@einkanal/domain/inbox/section-rights';
import type { Protection } from '@einkanal/domain/intake/submission';
import { hiddenBy, mayRead, openGroups, type FieldGroup } from '@einkanal/domain/office/field-group';
import { problem } from '../platform/problem-catalogue.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';

/** What a person may see of a case, with the reason that they gave, or did not give, for this request. */
export function sightOf(person: Pick<SignedInPerson, 'roles' | 'reason'>, protection: Protection): Sight {
  return { open: openGroups(person.roles, person.reason !== null), hidden: hiddenBy(protection, person.roles) };
}

/**
 * Refuses what this person may not open, and says whether a reason would help.
 * @throws Problem `reason-required` or `not-permitted`
 */
export function refuseClosed(person: SignedInPerson, group: FieldGroup, isOpen: boolean): void {
  if (isOpen) return;
  const wouldOpen = mayRead(person.roles, group) === 'with-reason' && person.reason === null;
  throw problem(wouldOpen ? 'reason-required' : 'not-permitted');
}
