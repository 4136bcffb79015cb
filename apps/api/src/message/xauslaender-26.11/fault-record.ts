import type {
  MessageFault,
  MessageFaultCode,
  MessageFinding,
  MessageFindingCode,
} from '@einkanal/domain/intake/message/message-fault';

/** As many as somebody reads. */
const MOST = 200;
const LONGEST_VALUE = 80;

/** Takes down what is wrong while a message is read: all of it that somebody reads, not the first alone. */
export class FaultRecord {
  private readonly firstFaults: MessageFault[] = [];
  private readonly firstFindings: MessageFinding[] = [];
  private furtherFaults = 0;

  fault(path: string, code: MessageFaultCode, details: Record<string, string> = {}): void {
    if (this.firstFaults.length < MOST) this.firstFaults.push({ code, path, details: shortened(details) });
    else this.furtherFaults++;
  }

  finding(path: string, code: MessageFindingCode, details: Record<string, string> = {}): void {
    if (this.firstFindings.length < MOST) this.firstFindings.push({ code, path, details: shortened(details) });
  }

  get faults(): MessageFault[] {
    if (this.furtherFaults === 0) return [...this.firstFaults];
    const details = { count: String(this.furtherFaults) };
    return [...this.firstFaults, { code: 'further-faults', path: '', details }];
  }

  get findings(): MessageFinding[] {
    return [...this.firstFindings];
  }
}

/** Words of the sender in a sentence of ours, cut between characters. */
function shortened(details: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(details).map(([name, text]) => {
      const letters = Array.from(text.slice(0, 10 * LONGEST_VALUE));
      return [
        name,
        letters.length > LONGEST_VALUE && name === 'value' ? `${letters.slice(0, LONGEST_VALUE).join('')}…` : text,
      ];
    }),
  );
}
