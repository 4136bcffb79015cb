import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { sendCommand, type CommandBodies, type CommandName } from '../api/command.api.js';
import type { InboxRow } from '../api/messages.js';
import { useSession } from '../api/session.js';
import { changeCachedRow } from './case-cache.js';
import { decidedRow } from './decided-row.js';
import { failedDecision, newestDecision, tellDecision, type Decision } from './decisions.js';
import { useDecisionSentence } from './use-decision-sentence.js';

type Named = { id: string; name: string };
/** Names of what the body names by id, for the row that is shown at once and for the sentence. */
export type CommandOptions = { team?: Named; owner?: Named };

/**
 * Carries out commands on cases: the row shows at once what will be (by the rules of the domain), the server's word
 * follows, and what fails is put back and told. The promise says whether it was carried out; it never throws.
 */
export function useCommand() {
  const client = useQueryClient();
  const session = useSession();
  const sentenceOf = useDecisionSentence();

  return useCallback(
    async <Name extends CommandName>(
      name: Name,
      row: InboxRow,
      body: CommandBodies[Name],
      options: CommandOptions = {},
    ): Promise<boolean> => {
      const after = decidedRow(row, name, body, { session, now: new Date(), ...options }) ?? row;
      const sentence = sentenceOf(name, after, body);
      const made: Decision = {
        commandId: crypto.randomUUID(),
        name,
        body,
        before: row,
        after,
        sentence,
        undoUntil: null,
      };

      async function carryOut(): Promise<boolean> {
        failedDecision.set(null);
        changeCachedRow(client, row.id, (current) => ({ ...current, ...changedOf(row, after) }));
        tellDecision({ kind: 'made', decision: made });
        try {
          const { version, undoUntil } = await sendCommand(
            name,
            { caseId: row.id, version: row.version, commandId: made.commandId },
            body,
          );
          const done = { ...made, after: { ...after, version }, undoUntil };
          changeCachedRow(client, row.id, (current) => ({ ...current, version: Math.max(version, current.version) }));
          newestDecision.set(done);
          tellDecision({ kind: 'done', decision: done });
          return true;
        } catch (problem) {
          changeCachedRow(client, row.id, (current) => ({ ...current, ...changedOf(after, row) }));
          failedDecision.set({ decision: made, problem, retry: () => void carryOut() });
          tellDecision({ kind: 'refused', decision: made });
          return false;
        } finally {
          void client.invalidateQueries({ queryKey: ['case', row.id] });
        }
      }
      return carryOut();
    },
    [client, session, sentenceOf],
  );
}

/** The members of `to` that differ from `from`. */
function changedOf(from: InboxRow, to: InboxRow): Partial<InboxRow> {
  const names = (Object.keys(to) as (keyof InboxRow)[]).filter((name) => to[name] !== from[name]);
  return Object.fromEntries(names.map((name) => [name, to[name]]));
}
