/**
 * Something about an accepted submission that a person should know: missing, implausible, unreadable. Never a reason
 * to refuse. `code` is the key of its sentence, `pointer` the place in the original (RFC 6901), `details` what the
 * sentence needs.
 */
export type Finding = { code: string; pointer: string; details?: Record<string, string> };

/** Why a submission cannot be processed as sent. All of them are told at once. */
export type Fault = Finding;
