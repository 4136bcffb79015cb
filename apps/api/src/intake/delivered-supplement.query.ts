import type { EntityManager } from 'typeorm';
import type { SubmissionContent } from '@einkanal/domain/intake/submission';

/** What a supplement with delivered files takes from its application, and the case that it joins. */
export type DeliveredFor = {
  kennung: string;
  officeName: string;
  clientId: string;
  content: SubmissionContent;
  number: string;
  /** Null where the case was handed over: then the files open one of their own. */
  attachTo: { id: string; version: number } | null;
};

/** The case, after merges, is locked until the transaction ends, so that nothing changes it meanwhile. */
export async function findDeliveredFor(
  tx: Pick<EntityManager, 'query'>,
  { caseId, applicationId }: { caseId: string; applicationId: string },
): Promise<DeliveredFor> {
  const [found] = await tx.query<DeliveredFor[]>(
    `SELECT o.abh_kennung AS kennung, o.name AS "officeName", s.client_id AS "clientId", s.content, c.number,
       CASE WHEN c.stage <> 'HANDED_OVER' THEN jsonb_build_object('id', c.id, 'version', c.version) END AS "attachTo"
     FROM case_file c
     JOIN submission s ON s.id = $2
     JOIN office o ON o.id = c.office_id
     WHERE c.id = case_after_merges($1) FOR UPDATE OF c`,
    [caseId, applicationId],
  );
  if (!found) throw new Error('a case of delivered files is not there');
  return found;
}
