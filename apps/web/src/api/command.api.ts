import { ConnectionLost, toApiProblem } from './problem.js';
import { sessionLost } from './client.js';
import type { components, paths } from './schema.js';

type CommandPath = Extract<keyof paths, `/api/v1/cases/{id}/commands/${string}`>;
type NameOf<Path> = Path extends `/api/v1/cases/{id}/commands/${infer Name}` ? Name : never;
type BodyOf<Path extends CommandPath> = paths[Path]['post'] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : object;

/** What each command on a case is told, by the name that its address ends with. */
export type CommandBodies = { [Path in CommandPath as NameOf<Path>]: BodyOf<Path> };
export type CommandName = keyof CommandBodies;
export type CommandDone = components['schemas']['CommandDone'];

/** Which case in which version; the same `commandId` again gets the same answer, so that trying again is safe. */
export type CommandCall = { caseId: string; version: number; commandId: string };

/** Sends a command on a case. @throws ApiProblem or ConnectionLost */
export async function sendCommand<Name extends CommandName>(
  name: Name,
  { caseId, version, commandId }: CommandCall,
  body: CommandBodies[Name],
): Promise<CommandDone> {
  return postJson(`/api/v1/cases/${caseId}/commands/${name}`, body, {
    'if-match': `"${String(version)}"`,
    'command-id': commandId,
  });
}

/** Takes an own command back. @throws ApiProblem or ConnectionLost */
export async function sendUndo(commandId: string): Promise<CommandDone> {
  return postJson(`/api/v1/undo/${commandId}`, {}, {});
}

async function postJson<T>(url: string, body: unknown, headers: Record<string, string>): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-einkanal': '1', ...headers },
    body: JSON.stringify(body),
  }).catch((cause: unknown) => {
    throw new ConnectionLost({ cause });
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  if (response.status === 401) sessionLost.set(true);
  throw toApiProblem(response.status, answer);
}
