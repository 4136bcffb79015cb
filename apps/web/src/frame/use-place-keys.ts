import { useNavigate } from 'react-router';
import { usePermission } from '../api/permission.js';
import { useSession } from '../api/session.js';
import { useKeyAction, type KeyRun } from '../keys/key-registry.js';

/** G and a letter lead to places, from everywhere. */
export function usePlaceKeys(): void {
  const navigate = useNavigate();
  const isPermitted = usePermission();
  const { permissions } = useSession();
  const to = (address: string, isOpen: boolean): ((by: KeyRun) => void) | null =>
    isOpen ? () => void navigate(address) : null;
  const mayList = isPermitted('case.list');
  useKeyAction('goInbox', to('/eingang', mayList));
  useKeyAction('goMine', to('/mine', mayList));
  useKeyAction('goTransfers', to('/uebertragungen', isPermitted('transfer.list')));
  useKeyAction('goToday', to('/heute', isPermitted('command.undo')));
  useKeyAction(
    'goSteering',
    to(
      '/steuerung',
      permissions.some((one) => one.startsWith('steering.view')),
    ),
  );
}
