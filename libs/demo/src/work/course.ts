import { USUAL_SETTINGS } from '@einkanal/domain/office/office-settings';
import { addWorkingMinutes } from '@einkanal/domain/time/working-minute';
import type { Holidays } from '@einkanal/domain/time/working-day';
import type { Act, Step } from './step.js';

const MINUTES_PER_DAY = 480;
/** How long a decision may be late by, so that not every one falls on a full minute. */
const SECONDS = 59;

/** Writes down the decisions about one case, each a while after the one before, within the hours of the office. */
export class Course {
  readonly steps: Step[] = [];

  constructor(
    private readonly key: string,
    private now: Date,
    private readonly holidays: Holidays,
  ) {}

  get at(): Date {
    return this.now;
  }

  /** @param days working days since the decision before, or since the arrival; fractions count */
  after(days: number, who: string, act: Act): this {
    const minutes = Math.max(1, Math.round(days * MINUTES_PER_DAY));
    const begin = addWorkingMinutes(this.now, minutes, this.holidays, USUAL_SETTINGS.officeHours);
    this.now = new Date(begin.getTime() + Math.floor((days * 7919 * 1000) % (SECONDS * 1000)));
    this.steps.push({ at: this.now, who, key: this.key, act });
    return this;
  }
}
