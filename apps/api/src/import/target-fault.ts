import type { TargetFaultCode, TargetFaultDetail } from '@einkanal/domain/import/target-fault-code';

type FaultFacts = {
  /** How long the target asked to be left alone. */
  retryAfterMs?: number;
  detail?: TargetFaultDetail;
  cause?: unknown;
};

/**
 * The target, not the case, is at fault: it does not answer, answers late or not in its own language. Trying again is
 * right. Code and detail are for staff and operators: never the target's own text, never something about a person.
 */
export class TargetFault extends Error {
  readonly retryAfterMs: number;
  readonly detail: TargetFaultDetail;

  constructor(
    readonly code: TargetFaultCode,
    { retryAfterMs = 0, detail = {}, cause }: FaultFacts = {},
  ) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'TargetFault';
    this.retryAfterMs = retryAfterMs;
    this.detail = detail;
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
