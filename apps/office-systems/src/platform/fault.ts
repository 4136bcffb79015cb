/** What a stand-in can be told to do wrong, for demos and tests. */
export const FAULT_KINDS = [
  'down',
  'slow',
  'answer-lost',
  'error-500',
  'error-503',
  'html-login-page',
  'reject',
  'not-competent',
  'duplicate',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A refusal in the words of the system; it hits deliveries only, never a look-up. */
export const REFUSALS = ['reject', 'not-competent', 'duplicate'] as const satisfies FaultKind[];
export type Refusal = (typeof REFUSALS)[number];

export type Fault = {
  kind: FaultKind;
  /** How many requests it still hits. */
  times: number;
  delayMs?: number;
  /** A case number: only requests that concern it. */
  match?: string;
  /** Where in the message the refused value stands; the number of the passport unless said. */
  fieldPath?: string;
  /** The name of a call, as the system's documentation has it: only this one. */
  action?: string;
};

export type FaultTarget = {
  action: string;
  /** Whether the call changes something: only then an answer can be lost or a delivery be refused. */
  changes: boolean;
  /** Where a case number may stand: an address, a body. */
  subjects: (string | Buffer)[];
};

const ONLY_CHANGES: readonly FaultKind[] = ['answer-lost', ...REFUSALS];

function hits(fault: Fault, { action, changes, subjects }: FaultTarget): boolean {
  const { kind, match } = fault;
  if (fault.action !== undefined && fault.action !== action) return false;
  if (!changes && ONLY_CHANGES.includes(kind)) return false;
  return match === undefined || subjects.some((subject) => subject.includes(match));
}

/** The faults that wait for their request. They live in memory: a restart heals. */
export class Faults {
  #waiting: Fault[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ ...fault });
  }

  clear(): void {
    this.#waiting = [];
  }

  list(): Fault[] {
    return this.#waiting.map((fault) => ({ ...fault }));
  }

  /** @returns the oldest fault that fits the request, used up by one */
  take(target: FaultTarget): Fault | null {
    const fault = this.#waiting.find((waiting) => hits(waiting, target));
    if (!fault) return null;
    fault.times -= 1;
    this.#waiting = this.#waiting.filter((waiting) => waiting.times > 0);
    return fault;
  }
}
