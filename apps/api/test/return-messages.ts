import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { aStoredCase, type StoredCase } from './stored-case.js';
import type { TestApp } from './test-app.js';

const EXAMPLES = new URL('../src/message/xauslaender-26.11/examples/', import.meta.url);
const APPLICATION_ID = 'OD-2026-000077';
const TRIGGER_ID = '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d';

type Given = {
  applicationId?: string;
  triggerId?: string;
  messageId?: string;
  /** The office that writes it. */
  kennung?: string;
  writtenAt?: string;
  /** Other places of the example and what stands there instead. */
  instead?: Readonly<Record<string, string>>;
};

/** A recorded return message about another application, as a specialist system would send it. */
export function aReturnMessage(
  example: string,
  {
    applicationId = 'unbekannt',
    triggerId = randomUUID(),
    messageId = randomUUID(),
    kennung = '004200',
    writtenAt = '2026-11-24T09:31:07+01:00',
    instead = {},
  }: Given = {},
): string {
  const places = {
    [`>${APPLICATION_ID}<`]: `>${applicationId}<`,
    [TRIGGER_ID]: triggerId,
    'azr:999999': `azr:${kennung}`,
    '2026-11-24T09:31:07.412+01:00': writtenAt,
    ...instead,
  };
  const recorded = readFileSync(new URL(`${example}.xml`, EXAMPLES), 'utf8');
  const named = recorded.replace(/<nachrichtenUUID>[^<]+/, `<nachrichtenUUID>${messageId}`);
  return Object.entries(places).reduce((xml, [place, other]) => {
    if (!xml.includes(place)) throw new Error(`${example} has no ${place}`);
    return xml.replaceAll(place, other);
  }, named);
}

/** Brings a message as the specialist system of the offices of its token would. */
export async function bring(
  app: Pick<TestApp, 'url' | 'token'>,
  xml: string,
  { claims = {}, type = 'application/xml' }: { claims?: Record<string, unknown>; type?: string } = {},
): Promise<Response> {
  const usual = { client_id: 'fachverfahren', scope: 'messages:return', offices: ['004200'] };
  const authorization = `Bearer ${await app.token('demo-portal', { ...usual, ...claims })}`;
  return fetch(`${app.url}/api/v1/messages`, {
    method: 'POST',
    headers: { 'content-type': type, authorization },
    body: xml,
  });
}

/** A day that has not come yet, whenever the test runs. */
export const inFortyDays = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);

type CaseRow = { stage: string; waiting_for: string; wake_on: string | null; jurisdiction: string; version: number };
type KeptMessage = { id: string; case_id: string | null; file_key: string };

/** Cases that return messages are about, and what became of them. */
export function returnedTo(app: Pick<TestApp, 'look'>) {
  return {
    /** A case that its sender knows by an id of its own. */
    aCase: async (given: StoredCase = {}): Promise<{ id: string; applicationId: string }> => {
      const applicationId = `OD-${randomUUID()}`;
      const columns = { application_id: applicationId, jurisdiction: 'OURS', ...given.columns };
      return { id: (await aStoredCase(app, { ...given, columns })).id, applicationId };
    },
    caseOf: async (id: string) =>
      (await app.look<CaseRow>('SELECT *, wake_on::text AS wake_on FROM case_file WHERE id = $1', [id]))[0],
    facts: async (id: string) => {
      const rows = await app.look<{ fact: string }>(
        `SELECT concat_ws(' ', type, data ->> 'messageType', data ->> 'fact') AS fact FROM case_event
         WHERE case_id = $1 ORDER BY seq`,
        [id],
      );
      return rows.map(({ fact }) => fact);
    },
    kept: (messageId: string) => app.look<KeptMessage>('SELECT * FROM message WHERE message_id = $1', [messageId]),
  };
}
