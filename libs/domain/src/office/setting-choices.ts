/** How long a person's own decision can be taken back, in seconds. */
export const UNDO_SECONDS = [20, 60, 300] as const;

/** When a case is transferred: at once, at once unless something makes it doubtful, or only after a person decided. */
export const IMPORT_POLICIES = ['AT_ONCE', 'UNLESS_DOUBTFUL', 'AFTER_TRIAGE'] as const;

/** Where a case ends: closed here by a person, or finished here once it is routed and transferred. */
export const ENDINGS = ['HERE', 'WITH_TRANSFER'] as const;

/**
 * Where Einkanal stands towards the gateway that brings messages of the standard: in front of the specialist system,
 * which gets them from us, or beside it, which gets them itself while we get copies.
 */
export const GATEWAY_PLACES = ['IN_FRONT', 'BESIDE'] as const;

/** Who tells the sender of a message that it arrived (130104/01): one of the two, never both. */
export const RECEIPT_GIVERS = ['EINKANAL', 'SPECIALIST_SYSTEM'] as const;
