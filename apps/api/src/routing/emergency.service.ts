import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { CommandAnswer } from '../case-file/command.entity.js';
import type { CaseCall } from '../platform/command-call.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { CommandService, type Beside } from './command.service.js';
import type { EmergencyDenied, EmergencyRaised, Measure } from './emergency.dto.js';
import { noting } from './noting.js';

/** Emergencies: raised or suspected, confirmed or denied, acknowledged, and acted on before anything is handed over. */
@Injectable()
export class EmergencyService {
  constructor(private readonly commands: CommandService) {}

  raise(person: SignedInPerson, call: CaseCall, { reason, text }: z.infer<typeof EmergencyRaised>) {
    const beside: Beside = async (step) => {
      const noted = text === null ? {} : await noting('REASON', text)(step);
      return { ...noted, data: { ...noted.data, emergency: reason } };
    };
    return this.commands.run(person, call, 'raise-emergency', { reason }, { beside });
  }

  confirm(person: SignedInPerson, call: CaseCall): Promise<CommandAnswer> {
    return this.commands.run(person, call, 'confirm-emergency', {});
  }

  /** Denials are counted by who raised the suspicion, never by who denies it. */
  deny(person: SignedInPerson, call: CaseCall, input: z.infer<typeof EmergencyDenied>) {
    const beside: Beside = async (step) => {
      const noted = await noting('REASON', input.reason)(step);
      const source = step.current.emergency?.raised.by === null ? 'RULE' : 'PERSON';
      return { ...noted, data: { ...noted.data, source } };
    };
    return this.commands.run(person, call, 'deny-emergency', input, { beside });
  }

  acknowledge(person: SignedInPerson, call: CaseCall): Promise<CommandAnswer> {
    return this.commands.run(person, call, 'acknowledge-emergency', {});
  }

  recordMeasure(person: SignedInPerson, call: CaseCall, input: z.infer<typeof Measure>) {
    return this.commands.run(person, call, 'record-measure', input, { beside: noting('MEASURE', input.text) });
  }
}
