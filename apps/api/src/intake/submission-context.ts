import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { knownCodes, type KnownCodes } from '@einkanal/domain/intake/code-findings';
import type { CheckContext } from '@einkanal/domain/intake/submission-check';
import { berlinDay } from '@einkanal/domain/time/working-day';
import { loadCodeLists } from '../office/code-list.query.js';
import { OfficeDirectory, type ServedOffices } from '../office/office-directory.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { Remembered } from '../platform/remembered.js';

const CODES_TRUSTED_MS = 10 * 60_000;

/** What a submission is judged with, whatever it came as. */
@Injectable()
export class SubmissionContext {
  private readonly codes: Remembered<KnownCodes>;

  constructor(
    db: DataSource,
    private readonly offices: OfficeDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.codes = new Remembered(
      async () => knownCodes(await loadCodeLists(db, berlinDay(clock()))),
      clock,
      CODES_TRUSTED_MS,
    );
  }

  servedOffices(): Promise<ServedOffices> {
    return this.offices.servedOffices();
  }

  async forCheck(): Promise<CheckContext> {
    const { kennungen } = await this.offices.servedOffices();
    return { now: this.clock(), offices: kennungen, codes: await this.codes.get() };
  }
}
