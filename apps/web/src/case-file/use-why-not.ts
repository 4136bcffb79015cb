import { whyNot, type CommandName } from '@einkanal/domain/case-file/case-commands';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../api/messages.js';
import { useSession } from '../api/session.js';
import { guardedStateOf, surroundingsOf } from './row-state.js';

/** Why a command is not possible on this case for this person now, in words for its button; null where it is. */
export function useWhyNot(row: InboxRow): (name: CommandName) => string | null {
  const { t } = useTranslation();
  const session = useSession();
  return (name) => {
    const refusal = whyNot(name, guardedStateOf(row), surroundingsOf(row, session));
    return refusal === null ? null : t(`refusal.${refusal}`);
  };
}
