import { Injectable } from '@nestjs/common';
import { officeNotPermitted, withSentences } from '../intake/refusal-problem.js';
import { MessageReception, type ReceivedMessage } from '../message/message-reception.js';
import { OfficeDirectory, type ServedOffice } from '../office/office-directory.js';
import type { Machine } from '../platform/machine-tokens.js';
import { problem } from '../platform/problem-catalogue.js';
import { ReturnMessageService } from './return-message.service.js';

/** Return messages as they come over HTTP: each from the office that it names as its author. */
@Injectable()
export class ReturnMessageArrival {
  constructor(
    private readonly reception: MessageReception,
    private readonly offices: OfficeDirectory,
    private readonly messages: ReturnMessageService,
  ) {}

  /** @throws Problem for what is refused, with the error code of the standard */
  async receive(machine: Machine, source: AsyncIterable<Uint8Array>): Promise<void> {
    await this.reception.receive(source, async (received) => {
      const office = await this.officeOf(machine, received);
      const by = { clientId: machine.clientId, officeId: office.id, way: 'ENDPOINT' } as const;
      const outcome = await this.messages.take(received, by);
      if (outcome.kind !== 'refused') return;
      const { code, standardCode, faults } = outcome;
      const errors = faults.length > 0 ? { errors: withSentences(faults) } : {};
      throw problem(code, { ...errors, members: { standardCode } });
    });
  }

  /** What cannot be read names no office: then the first one of the token is told of in the log. */
  private async officeOf({ offices }: Machine, { reading }: ReceivedMessage): Promise<ServedOffice> {
    const { byKennung } = await this.offices.servedOffices();
    const named = reading.kind === 'read' ? [kennungOf(reading.message.head['nachrichtenkopf.g2g'].autor)] : offices;
    const office = named.flatMap((kennung) => byKennung.get(kennung) ?? []).at(0);
    if (!office || !offices.includes(office.kennung)) throw officeNotPermitted();
    return office;
  }
}

/** Of `azr:004200`, the office's own part. */
function kennungOf({ kennung }: { kennung: string }): string {
  return kennung.trim().replace(/^[a-z]+:/i, '');
}
