/** What machines ask for at the API; the audience of their tokens. */
export const API_AUDIENCE = 'urn:einkanal:api';
export const SUBMIT_SCOPE = 'submissions:write';
export const CONFIRM_SCOPE = 'transfers:confirm';
export const RETURN_SCOPE = 'messages:return';

export type MachineClient = { id: string; secret: string; offices: string[]; scope: string };

/** The specialist system of the demo: says what became of messages, and answers with its own. */
export const SPECIALIST_SYSTEM_CLIENT: MachineClient = {
  id: 'demo-fachverfahren',
  secret: 'demo-fachverfahren-secret',
  offices: ['004200', '004900'],
  scope: `${CONFIRM_SCOPE} ${RETURN_SCOPE}`,
};

/** The machines of the demo, what they may do, and the offices for which they may do it. */
export const MACHINE_CLIENTS: readonly MachineClient[] = [
  { id: 'demo-portal', secret: 'demo-portal-secret', offices: ['004200', '004900'], scope: SUBMIT_SCOPE },
  { id: 'other-portal', secret: 'other-portal-secret', offices: ['004900'], scope: SUBMIT_SCOPE },
  SPECIALIST_SYSTEM_CLIENT,
];

export function findMachineClient(id: string): MachineClient | null {
  return MACHINE_CLIENTS.find((client) => client.id === id) ?? null;
}
