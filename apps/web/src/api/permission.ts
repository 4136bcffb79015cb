import type { Action } from '@einkanal/domain/office/permission';
import { useSession } from './session.js';

/** Asks whether the person who is signed in may do something without further ado. */
export function usePermission(): (action: Action) => boolean {
  const { permissions } = useSession();
  return (action) => permissions.includes(action);
}
