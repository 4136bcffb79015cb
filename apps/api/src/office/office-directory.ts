import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../platform/clock.js';
import { Remembered } from '../platform/remembered.js';

/** An office of this deployment. `kennung` is its ABH-Kennung. */
export type ServedOffice = { id: string; kennung: string; name: string };

export type ServedOffices = { byKennung: ReadonlyMap<string, ServedOffice>; kennungen: ReadonlySet<string> };

const TRUSTED_MS = 30_000;

/** The offices that work here, by ABH-Kennung; kept for half a minute, because every submission asks. */
@Injectable()
export class OfficeDirectory {
  private readonly served: Remembered<ServedOffices>;

  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.served = new Remembered(() => this.read(), clock, TRUSTED_MS);
  }

  servedOffices(): Promise<ServedOffices> {
    return this.served.get();
  }

  private async read(): Promise<ServedOffices> {
    const offices = await this.db.query<ServedOffice[]>(
      'SELECT id, abh_kennung AS kennung, name FROM office WHERE served',
    );
    return {
      byKennung: new Map(offices.map((office) => [office.kennung, office])),
      kennungen: new Set(offices.map(({ kennung }) => kennung)),
    };
  }
}
