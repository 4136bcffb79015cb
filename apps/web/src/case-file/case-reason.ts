import { createContext, useContext } from 'react';

/** Why the person sees the case that is on screen, for every request about it; and how she can say why, if that helps. */
export type CaseReason = { headers: Readonly<Record<string, string>>; ask: (() => void) | null };

export const CaseReasonContext = createContext<CaseReason>({ headers: {}, ask: null });

/** The reason under which the case on screen was opened. */
export function useCaseReason(): CaseReason {
  return useContext(CaseReasonContext);
}

/** The header of a reason: percent-encoded, because headers carry no other letters safely. */
export function reasonHeaders(reason: string | null): Readonly<Record<string, string>> {
  return reason === null ? {} : { 'x-reason': encodeURIComponent(reason) };
}
