import { mayRead } from '@einkanal/domain/office/field-group';
import { useMemo, useState } from 'react';
import { useSession } from '../api/session.js';
import { reasonHeaders, type CaseReason } from '../case-file/case-reason.js';
import { useCase } from '../case-file/case.api.js';

/**
 * A case as far as the person's role opens it. Some roles say why before they see it; others see all but what is
 * specially protected, and say why to see that too.
 */
export function useOpenedCase(caseId: string) {
  const { permissions, roles } = useSession();
  const [given, setGiven] = useState<{ caseId: string; reason: string } | null>(null);
  const [isAsking, setAsking] = useState(false);
  const reason = given?.caseId === caseId ? given.reason : null;
  const mustSayWhy = permissions.includes('case.open-with-reason') && reason === null;
  const wouldHelp = mayRead(roles, 'special') === 'with-reason' && reason === null;
  const headers = useMemo(() => reasonHeaders(reason), [reason]);
  const caseReason = useMemo<CaseReason>(
    () => ({
      headers,
      ask: wouldHelp
        ? () => {
            setAsking(true);
          }
        : null,
    }),
    [headers, wouldHelp],
  );
  return {
    query: useCase(caseId, reason, !mustSayWhy),
    caseReason,
    mustSayWhy,
    isAsking,
    ask: () => {
      setAsking(true);
    },
    stopAsking: () => {
      setAsking(false);
    },
    giveReason: (words: string) => {
      setGiven({ caseId, reason: words });
      setAsking(false);
    },
  };
}
