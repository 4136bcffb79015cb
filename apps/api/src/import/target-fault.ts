/**
 * The target, not the case, is at fault: it does not answer, answers late or not in its own language. Trying again is
 * right. `code` is a sentence fragment for staff and operators, never the target's own text.
 */
export class TargetFault extends Error {
  constructor(
    readonly code:
      | 'target-unreachable'
      | 'target-timed-out'
      | 'target-answers-with-error'
      | 'target-busy'
      | 'target-answers-with-page'
      | 'target-refuses-sign-in'
      | 'target-answer-unreadable'
      | 'target-is-not-addressee'
      | 'files-not-checked-yet',
    readonly retryAfterMs = 0,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'TargetFault';
  }
}

/** One thing about the case that the target, or our mapping for it, does not take. */
export type RefusedValue = { code: string; pointer: string | null; text: string | null };

/** The target refuses this case for good: only a person can help. */
export class TargetRefusal extends Error {
  constructor(readonly refused: readonly [RefusedValue, ...RefusedValue[]]) {
    super(refused[0].code);
    this.name = 'TargetRefusal';
  }
}
