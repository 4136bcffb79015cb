import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Target } from '@einkanal/domain/import/import-job';
import { changeAdministration } from '../office/administration-change.js';
import { requireVersion, versionOf } from '../office/resource-version.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { ConnectionDrafts, type ConnectionDraft } from './connection-draft.service.js';
import { connectionFields, putSetting, settingAt, type ConnectionField } from './connection-field.js';
import { shownSettings, versionedTarget } from './connection-view.js';
import { officeFolder } from './office-folder.js';
import { TARGET_ADAPTERS, type TargetAdapters } from './target-connections.js';
import { sealSecret } from './target-secret.js';
import type { SetConnection, TargetConnectionView } from './target-settings.dto.js';
import { beginAnew, findStoredTarget, newTargetId, saveTarget, type StoredTarget } from './target-settings.query.js';

/** Has administrators choose and set how a target is reached. Nobody keeps it in memory: the next attempt goes the new way. */
@Injectable()
export class TargetSettingsService {
  constructor(
    private readonly db: DataSource,
    private readonly drafts: ConnectionDrafts,
    @Inject(TARGET_ADAPTERS) private readonly adapters: TargetAdapters,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async show({ office }: SignedInPerson, kind: Target): Promise<z.input<typeof TargetConnectionView>> {
    const stored = await withOffice(this.db, office.id, (tx) => findStoredTarget(tx, kind));
    const exchangeFolder = officeFolder(this.config, office.abhKennung);
    const fields = this.fieldsOf(kind, stored);
    return {
      ...{ kind, exchangeFolder, adapter: stored?.adapter ?? null, name: stored?.name ?? '' },
      takesTests: stored?.takesTests ?? false,
      settings: stored ? shownSettings(fields, stored.settings, exchangeFolder) : {},
      adapters: this.adapters[kind].map((form) => ({
        ...{ name: form.name, label: form.label },
        fields: connectionFields(form),
      })),
      version: versionOf(versionedTarget(fields, stored)),
    };
  }

  /**
   * Sets the connection as a whole, for the first time too.
   * @throws Problem `connection-refused` with the places, `version-missing`, or `administration-changed`
   */
  set(person: SignedInPerson, kind: Target, seen: string | null, asked: SetConnection): Promise<void> {
    const now = this.clock();
    return changeAdministration(this.db, person, now, async ({ tx, record }) => {
      const stored = await findStoredTarget(tx, kind);
      requireVersion(versionedTarget(this.fieldsOf(kind, stored), stored), seen);
      const draft = await this.drafts.make(kind, { asked, office: person.office, stored });
      const id = await this.save(tx, person.office.id, kind, { asked, draft, stored });
      const before = stored && this.recorded(person, this.fieldsOf(kind, stored), { kind, ...stored });
      const after = this.recorded(person, draft.fields, { kind, ...asked, settings: draft.settings });
      for (const { name } of enteredSecrets(draft.fields, asked)) after.settings[name] = { isSet: true, isNew: true };
      await record({ subject: 'target-connection', subjectId: id, before, after });
      const isAnotherWay =
        before?.adapter !== after.adapter || JSON.stringify(before.settings) !== JSON.stringify(after.settings);
      if (isAnotherWay) await beginAnew(tx, kind, now);
    });
  }

  private async save(
    tx: EntityManager,
    officeId: string,
    kind: Target,
    { asked, draft, stored }: { asked: SetConnection; draft: ConnectionDraft; stored: StoredTarget | null },
  ): Promise<string> {
    const { id, sealedFor } = stored ?? (await newTargetId(tx, officeId));
    const { adapter, name, takesTests } = asked;
    const settings = structuredClone(draft.settings);
    for (const field of draft.fields.filter((known) => known.kind === 'secret')) {
      const secret = settingAt(settings, field.name);
      if (typeof secret === 'string')
        putSetting(settings, field.name, sealSecret(secret, this.config.SEAL_KEY, sealedFor));
    }
    await saveTarget(tx, { officeId, id, kind, adapter, name, takesTests, settings });
    return id;
  }

  /** What the record says of a connection: everything that is shown, so no secret. */
  private recorded(
    { office }: SignedInPerson,
    fields: readonly ConnectionField[],
    { kind, adapter, name, takesTests, settings }: Omit<StoredTarget, 'id' | 'sealedFor'> & { kind: Target },
  ) {
    const shown = shownSettings(fields, settings, officeFolder(this.config, office.abhKennung));
    return { kind, adapter, name, takesTests, settings: shown };
  }

  private fieldsOf(kind: Target, stored: Pick<StoredTarget, 'adapter'> | null): ConnectionField[] {
    const form = this.adapters[kind].find(({ name }) => name === stored?.adapter);
    return form ? connectionFields(form) : [];
  }
}

function enteredSecrets(fields: readonly ConnectionField[], { settings }: SetConnection): ConnectionField[] {
  return fields.filter(({ name, kind }) => kind === 'secret' && Boolean(settings[name]));
}
