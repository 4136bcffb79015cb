import { In, type EntityManager } from 'typeorm';
import { decide } from '@einkanal/domain/case-file/case-commands';
import type { CommandContext } from '@einkanal/domain/case-file/case-state';
import { CaseFileEntity } from '../case-file/case-file.entity.js';
import type { BulkDeed } from './bulk.dto.js';
import type { BulkItemRow, BulkTarget } from './bulk.query.js';

const AT_ONCE = 500;

/** What a command would do to each of some cases, by the same rules that carry it out; nothing is changed. */
export async function rehearse(
  tx: EntityManager,
  deed: BulkDeed,
  targets: BulkTarget[],
  context: CommandContext,
): Promise<BulkItemRow[]> {
  const rehearsed: BulkItemRow[] = [];
  for (let at = 0; at < targets.length; at += AT_ONCE) {
    const some = targets.slice(at, at + AT_ONCE);
    const found = await tx.find(CaseFileEntity, { where: { id: In(some.map(({ caseId }) => caseId)) } });
    const cases = new Map(found.map((current) => [current.id, current]));
    for (const { caseId, version } of some) {
      const current = cases.get(caseId);
      const outcome = current ? outcomeOf(deed, current, version, context) : 'not-found';
      rehearsed.push({ caseId, version, number: current?.number ?? '', outcome });
    }
  }
  return rehearsed;
}

function outcomeOf(deed: BulkDeed, current: CaseFileEntity, version: number, context: CommandContext): string {
  if (current.version !== version) return 'case-changed';
  return decideOn(deed, current, context).refused ?? 'possible';
}

function decideOn(deed: BulkDeed, current: CaseFileEntity, context: CommandContext) {
  switch (deed.command) {
    case 'route':
      return decide(deed.command, current, deed.input, context);
    case 'follow-up':
      return decide(deed.command, current, deed.input, context);
    case 'hand-over':
      return decide(deed.command, current, {}, context);
  }
}
