import type { Fault, Target } from '../workday/day-event.js';

/** Where the stand-ins of the targets are. */
export type TargetAddresses = Readonly<Record<Target, string>>;

/** Orders a fault at a stand-in. @returns null, or why it could not be */
export async function orderFault(addresses: TargetAddresses, target: Target, fault: Fault): Promise<string | null> {
  return control(addresses[target], {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  });
}

/** Ends every fault of a stand-in. @returns null, or why it could not be */
export async function heal(addresses: TargetAddresses, target: Target): Promise<string | null> {
  return control(addresses[target], { method: 'DELETE' });
}

async function control(address: string, init: RequestInit): Promise<string | null> {
  try {
    const { ok, status } = await fetch(`${address}/control/faults`, init);
    return ok ? null : `${address} refused: ${String(status)}`;
  } catch {
    return `nobody answers at ${address}`;
  }
}
