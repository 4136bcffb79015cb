import type { MessageFaultCode } from '@einkanal/domain/intake/message/message-fault';

/** A message that cannot be looked into. */
export class UnreadableMessage extends Error {
  constructor(
    readonly code: MessageFaultCode,
    readonly details: Record<string, string> = {},
    options?: ErrorOptions,
  ) {
    super(`A message cannot be read: ${code}.`, options);
  }
}
