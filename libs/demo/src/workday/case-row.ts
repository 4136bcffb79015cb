/** What the page knows of a case in a list, as far as the demo people look at it. */
export type CaseRow = {
  id: string;
  number: string;
  version: number;
  stage: string;
  waitingFor: string;
  urgency: string;
  jurisdiction: string;
  kind: string;
  matter: string | null;
  team: { id: string; name: string } | null;
  emergency: { acknowledged: unknown } | null;
  suggestion: { step: string; team: { id: string; name: string } | null; confidence: string } | null;
};

export type TeamRow = { id: string; name: string; code: string | null };
