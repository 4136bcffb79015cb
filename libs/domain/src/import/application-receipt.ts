import type { Gateway } from '../office/office-settings.js';

/**
 * Whether it is ours to tell the sender of an application that it arrived (130104, status 01). One side does, never
 * both, and nobody where the sender has no way back.
 */
export function owesReceipt(
  { receiptFrom }: Pick<Gateway, 'receiptFrom'>,
  { rueckkanalVorhanden }: { rueckkanalVorhanden: boolean },
): boolean {
  return receiptFrom === 'EINKANAL' && rueckkanalVorhanden;
}
