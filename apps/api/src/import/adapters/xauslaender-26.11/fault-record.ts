import type {
  MessageFault,
  MessageFaultCode,
  MessageFinding,
  MessageFindingCode,
} from '@einkanal/domain/intake/message/message-fault';

/** As many as somebody reads. */
const MOST = 200;
const LONGEST_VALUE = 80;

/** Takes down what is wrong while a message is read: all of it, not the first alone. */
export class FaultRecord {
  private readonly allFaults: MessageFault[] = [];
  private readonly allFindings: MessageFinding[] = [];

  fault(path: string, code: MessageFaultCode, details: Record<string, string> = {}): void {
    this.allFaults.push({ code, path, details: shortened(details) });
  }

  finding(path: string, code: MessageFindingCode, details: Record<string, string> = {}): void {
    this.allFindings.push({ code, path, details: shortened(details) });
  }

  get faults(): MessageFault[] {
    const rest = this.allFaults.length - MOST;
    if (rest <= 0) return [...this.allFaults];
    return [...this.allFaults.slice(0, MOST), { code: 'further-faults', path: '', details: { count: String(rest) } }];
  }

  get findings(): MessageFinding[] {
    return this.allFindings.slice(0, MOST);
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
