/** How long a person's own decision can be taken back, in seconds. */
export const UNDO_SECONDS = [20, 60, 300] as const;

/** When a case is transferred: at once, at once unless something makes it doubtful, or only after a person decided. */
export const IMPORT_POLICIES = ['AT_ONCE', 'UNLESS_DOUBTFUL', 'AFTER_TRIAGE'] as const;

/** Where a case ends: closed here by a person, or finished here once it is routed and transferred. */
export const ENDINGS = ['HERE', 'WITH_TRANSFER'] as const;
