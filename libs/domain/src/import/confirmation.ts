/** What a target may say later of a message that it was sent, in the order in which it may become true. */
export const CONFIRMATION_FACTS = ['RECEIVED', 'ACCEPTED', 'REJECTED'] as const;
export type ConfirmationFact = (typeof CONFIRMATION_FACTS)[number];

/** One word of a target about one message, whichever way it came: a callback, or a return message of the standard. */
export type Confirmation = {
  fact: ConfirmationFact;
  /** Why it was rejected, in the target's code; null for everything else. */
  code: string | null;
  /** The place of this word among all that the target says of the message, by its own count. */
  sequence: number;
};

/** What is known of a message: how far it is, or that its target has said both that it took it and that it did not. */
export const CONFIRMED_STATES = [...CONFIRMATION_FACTS, 'CONTRADICTED'] as const;
type ConfirmedState = (typeof CONFIRMED_STATES)[number];

/**
 * The distinct facts once one more word has arrived, in the target's own order. Words come twice and in any order, so
 * a fact that is known stays as it is, and no word takes another one's place.
 */
export function applyConfirmation<Known extends Confirmation>(known: readonly Known[], arrived: Known): Known[] {
  const isKnown = known.some(({ fact, code }) => fact === arrived.fact && code === arrived.code);
  return isKnown ? [...known] : [...known, arrived].toSorted(inOrder);
}

/** The furthest of the facts; null before there is any. */
export function confirmedState(facts: readonly Pick<Confirmation, 'fact'>[]): ConfirmedState | null {
  const said = new Set(facts.map(({ fact }) => fact));
  if (said.has('ACCEPTED') && said.has('REJECTED')) return 'CONTRADICTED';
  return CONFIRMATION_FACTS.findLast((fact) => said.has(fact)) ?? null;
}

function inOrder(one: Confirmation, other: Confirmation): number {
  return (
    one.sequence - other.sequence ||
    CONFIRMATION_FACTS.indexOf(one.fact) - CONFIRMATION_FACTS.indexOf(other.fact) ||
    (one.code ?? '').localeCompare(other.code ?? '')
  );
}
