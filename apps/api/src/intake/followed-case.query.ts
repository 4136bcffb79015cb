import type { EntityManager } from 'typeorm';
import { readCaseNumber } from '@einkanal/domain/intake/case-number';
import type { OnlineService } from '@einkanal/domain/intake/submission';

/** What a message that follows an application says of it, and who brings it. */
export type FollowedBy = {
  applicationId: string;
  /** Of the question that it answers. */
  triggerId: string | null;
  isTest: boolean;
  clientId: string;
  cameThroughGateway: boolean;
};

/** The case of the application. */
export type FollowedCase = {
  id: string;
  version: number;
  number: string;
  service: OnlineService;
  matter: string | null;
  familyName: string;
  givenNames: string;
  birthDate: string;
};

/**
 * The case that a message is about, locked: by our number or the sender's own id of the application. A number alone says
 * nothing over the open door: its sender has sent something of the case, or knows the question. A test belongs to a
 * test. Null where none fits, or several do, or another office has it.
 */
export async function lockFollowedCase(
  tx: Pick<EntityManager, 'query'>,
  { applicationId, triggerId, isTest, clientId, cameThroughGateway }: FollowedBy,
): Promise<FollowedCase | null> {
  const cases = await tx.query<FollowedCase[]>(
    `SELECT c.id, c.version, c.number, c.service, c.matter, c.family_name AS "familyName",
       c.given_names AS "givenNames", c.birth_date AS "birthDate"
     FROM case_file c WHERE c.stage <> 'HANDED_OVER' AND c.is_test = $3 AND c.id IN (
       SELECT case_after_merges(n.id) FROM case_file n
       WHERE (n.number = $1 OR n.application_id = $2) AND ($4
         OR EXISTS (SELECT FROM submission s WHERE s.case_id = n.id AND s.client_id = $5)
         OR EXISTS (SELECT FROM message q WHERE q.case_id = n.id AND q.type = '130102' AND q.message_id = $6)))
     FOR UPDATE`,
    [readCaseNumber(applicationId), applicationId, isTest, cameThroughGateway, clientId, triggerId],
  );
  const [only] = cases;
  return cases.length === 1 && only ? only : null;
}
