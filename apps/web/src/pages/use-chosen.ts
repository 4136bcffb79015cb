import { useState } from 'react';
import type { CaseView } from '../api/messages.js';

/** Which submission and which document of a case are shown; of another case, its first ones. */
export function useChosen({ case: { id: caseId }, submissions }: CaseView) {
  const [chosen, setChosen] = useState<{ caseId: string; submissionId?: string; documentId?: string }>({ caseId });
  const current = chosen.caseId === caseId ? chosen : { caseId };
  const submission = submissions.find(({ id }) => id === current.submissionId) ?? submissions.at(0);
  return {
    submission,
    documentId: current.documentId ?? null,
    chooseSubmission: (submissionId: string) => {
      setChosen({ ...current, submissionId });
    },
    chooseDocument: (documentId: string) => {
      setChosen({ ...current, documentId });
    },
  };
}
