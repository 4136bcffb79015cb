import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OfficeSettings } from '@einkanal/domain/office/office-settings';
import { CLOCK, type Clock } from '../platform/clock.js';
import { carriedCorrelation } from '../platform/tracing.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { changeAdministration } from './administration-change.js';
import type { SettingsChange, TerritoryChange } from './administration-command.dto.js';
import { readOfficeSettings } from './office-settings.query.js';
import { requireVersion } from './resource-version.js';
import { assessUndecidedAnew, saveSetting } from './settings-administration.query.js';

const ASSESSED_PER_SECOND = 100;

/** The settings of an office. Nobody keeps them in memory, so what is saved holds from the next reading on. */
@Injectable()
export class SettingsAdministrationService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Sets the municipalities of the office, and has the open cases assessed by them. */
  setTerritory(person: SignedInPerson, seen: string | null, { municipalities }: TerritoryChange): Promise<void> {
    const officeId = person.office.id;
    const now = this.clock();
    return changeAdministration(this.db, person, now, async ({ tx, record }) => {
      const { territory } = await readOfficeSettings(tx, officeId);
      requireVersion(territory, seen);
      const after = toTerritory(municipalities);
      if (after.join() === territory.join()) return;
      await saveSetting(tx, officeId, 'territory', after);
      const batch = { from: now, perSecond: ASSESSED_PER_SECOND, correlationId: carriedCorrelation() };
      await assessUndecidedAnew(tx, officeId, batch);
      await record({ subject: 'territory', before: { municipalities: territory }, after: { municipalities: after } });
    });
  }

  /** Sets what is named; the rest stays. */
  set(person: SignedInPerson, seen: string | null, changes: SettingsChange): Promise<void> {
    const officeId = person.office.id;
    return changeAdministration(this.db, person, this.clock(), async ({ tx, record }) => {
      const { territory: _territory, ...settings } = await readOfficeSettings(tx, officeId);
      requireVersion(settings, seen);
      const changed = changedSettings(settings, changes);
      for (const [name, value] of changed) await saveSetting(tx, officeId, name, value);
      const before = Object.fromEntries(changed.map(([name]) => [name, settings[name]]));
      await record({ subject: 'settings', before, after: Object.fromEntries(changed) });
    });
  }
}

/** Ascending, each once; a beginning that another one covers says nothing more. */
function toTerritory(municipalities: readonly string[]): string[] {
  return [...new Set(municipalities)]
    .sort()
    .filter((ags, _at, all) => !all.some((other) => other !== ags && ags.startsWith(other)));
}

type Settings = Omit<OfficeSettings, 'territory'>;

function changedSettings(settings: Settings, changes: SettingsChange): [keyof Settings, unknown][] {
  return (Object.keys(settings) as (keyof Settings)[])
    .filter((name) => changes[name] !== undefined && JSON.stringify(changes[name]) !== JSON.stringify(settings[name]))
    .map((name) => [name, changes[name]]);
}
