import { mayRead } from '@einkanal/domain/office/field-group';
import { useState } from 'react';
import { useSession } from '../api/session.js';
import { useCase } from '../case-file/case.api.js';

/**
 * A case as far as the person's role opens it. Some roles say why before they see it; others see all but the most
 * sensitive section, and say why to see that too.
 */
export function useOpenedCase(caseId: string) {
  const { permissions, roles } = useSession();
  const [given, setGiven] = useState<{ caseId: string; reason: string } | null>(null);
  const [isAsking, setAsking] = useState(false);
  const reason = given?.caseId === caseId ? given.reason : null;
  const mustSayWhy = permissions.includes('case.open-with-reason') && reason === null;
  const query = useCase(caseId, reason, !mustSayWhy);
  const mayAsk = mayRead(roles, 'special') === 'with-reason' && reason === null;
  return {
    query,
    mustSayWhy,
    isAsking,
    ask: () => {
      setAsking(true);
    },
    askForSection: mayAsk
      ? () => {
          setAsking(true);
        }
      : null,
    stopAsking: () => {
      setAsking(false);
    },
    giveReason: (words: string) => {
      setGiven({ caseId, reason: words });
      setAsking(false);
    },
  };
}
