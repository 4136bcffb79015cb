import type { EntityManager } from 'typeorm';
import type { HandoverPackage } from '@einkanal/domain/routing/handover-package';

type Tx = Pick<EntityManager, 'query'>;

export type OfferRow = {
  id: string;
  state: 'PREPARED' | 'SENT' | 'ACCEPTED' | 'RETURNED';
  from: { id: string; name: string };
  toName: string;
  package: HandoverPackage;
  basis: 'CONSENT' | 'STATUTORY';
  paragraph: string | null;
  consentHow: string | null;
  consentOn: string | null;
  reason: string;
  preparedAt: Date;
  sentAt: Date | null;
  answeredAt: Date | null;
  returnReason: string | null;
  caseId: string | null;
};

const OFFER = `
  SELECT h.id, h.state, jsonb_build_object('id', o.id, 'name', o.name) AS "from", h.to_name AS "toName", h.package,
    h.basis, h.paragraph, h.consent_how AS "consentHow", h.consent_on::text AS "consentOn", h.reason,
    h.prepared_at AS "preparedAt", h.sent_at AS "sentAt", h.answered_at AS "answeredAt",
    h.return_reason AS "returnReason",
    CASE WHEN h.from_office = $1 THEN h.case_id ELSE h.received_case_id END AS "caseId"
  FROM handover h JOIN office o ON o.id = h.from_office`;

const MOST_OFFERS = 200;

/** What is offered to the office, the longest waiting first. */
export function findOffers(tx: Tx, officeId: string): Promise<OfferRow[]> {
  return tx.query<OfferRow[]>(
    `${OFFER} WHERE h.to_office = $1 AND h.state = 'SENT' ORDER BY h.sent_at, h.id LIMIT ${MOST_OFFERS}`,
    [officeId],
  );
}

/** A handover of the office, to it or from it. */
export async function findOffer(tx: Tx, officeId: string, id: string): Promise<OfferRow | null> {
  const [offer] = await tx.query<OfferRow[]>(`${OFFER} WHERE h.id = $2`, [officeId, id]);
  return offer ?? null;
}

export type Acceptance = {
  outcome: 'accepted' | 'known' | 'not-found' | 'answered' | 'immediate-measure-missing';
  caseId: string | null;
  sender: string | null;
};
export type Act = { handoverId: string; commandId: string; userId: string; now: Date };
export type Clocks = { dueOn: string | null; answerBy: Date; acknowledgeBy: Date };

/** Moves the case here, in one step; see the migration of `accept_handover`. */
export async function acceptHandover(
  tx: Tx,
  { handoverId, commandId, userId, now }: Act,
  newCaseId: string,
  { dueOn, answerBy, acknowledgeBy }: Clocks,
): Promise<Acceptance> {
  const [acceptance] = await tx.query<Acceptance[]>(
    `SELECT outcome, received_case AS "caseId", sender FROM accept_handover($1, $2, $3, $4, $5, $6, $7, $8)`,
    [handoverId, newCaseId, commandId, userId, now, dueOn, answerBy, acknowledgeBy],
  );
  return acceptance ?? { outcome: 'not-found', caseId: null, sender: null };
}

export type Return = { outcome: 'returned' | 'known' | 'not-found' | 'answered'; sender: string | null };

/** Sends the case back; see the migration of `return_handover`. `dueOn` is the sender's day to have triaged it by. */
export async function returnHandover(
  tx: Tx,
  { handoverId, commandId, userId, now }: Act,
  reason: string,
  dueOn: string | null,
): Promise<Return> {
  const [returned] = await tx.query<Return[]>(`SELECT outcome, sender FROM return_handover($1, $2, $3, $4, $5, $6)`, [
    ...[handoverId, reason, commandId, userId, now, dueOn],
  ]);
  return returned ?? { outcome: 'not-found', sender: null };
}

/** The state whose holidays the sender's days are counted by. */
export async function stateOfSender(tx: Tx, handoverId: string): Promise<string | null> {
  const [row] = await tx.query<{ state: string }[]>(
    'SELECT o.state FROM handover h JOIN office o ON o.id = h.from_office WHERE h.id = $1',
    [handoverId],
  );
  return row?.state ?? null;
}
