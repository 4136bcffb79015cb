/** What machines ask for at the API; the audience of their tokens. */
export const API_AUDIENCE = 'urn:einkanal:api';
export const SUBMIT_SCOPE = 'submissions:write';

export type MachineClient = { id: string; secret: string; offices: string[] };

/** The senders of the demo and the offices for which they may submit. */
export const MACHINE_CLIENTS: readonly MachineClient[] = [
  { id: 'demo-portal', secret: 'demo-portal-secret', offices: ['004200', '004900'] },
  { id: 'other-portal', secret: 'other-portal-secret', offices: ['004900'] },
];

export function findMachineClient(id: string): MachineClient | null {
  return MACHINE_CLIENTS.find((client) => client.id === id) ?? null;
}
