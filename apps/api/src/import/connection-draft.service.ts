import { Inject, Injectable } from '@nestjs/common';
import type { Target } from '@einkanal/domain/import/import-job';
import { CONFIG, type Config } from '../platform/config.js';
import type { ProblemError } from '../platform/problem.js';
import { problem } from '../platform/problem-catalogue.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { connectionFault, schemaFaults } from './connection-faults.js';
import { connectionFields, operatorsOwn, putSetting, settingAt, type ConnectionField } from './connection-field.js';
import { folderBelow, officeFolder } from './office-folder.js';
import type { AdapterForm } from './target-adapter.js';
import { TARGET_ADAPTERS, type TargetAdapters } from './target-connections.js';
import { openSecrets, SecretUnreadable } from './target-secret.js';
import type { SetConnection } from './target-settings.dto.js';
import type { StoredTarget } from './target-settings.query.js';

/** A connection that could be stored: its settings fit its adapter. New secrets in it are in plain. */
export type ConnectionDraft = { fields: readonly ConnectionField[]; settings: Record<string, unknown> };

type Asked = { asked: SetConnection; office: SignedInPerson['office']; stored: StoredTarget | null };
type Value = { value?: unknown; fault?: ProblemError };

/** Makes the settings of a connection of what a person entered and what is stored, or says what does not fit. */
@Injectable()
export class ConnectionDrafts {
  constructor(
    @Inject(TARGET_ADAPTERS) private readonly adapters: TargetAdapters,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Problem `connection-refused` with every place */
  async make(kind: Target, given: Asked): Promise<ConnectionDraft> {
    const form = this.adapters[kind].find(({ name }) => name === given.asked.adapter);
    if (!form) throw refused([connectionFault('adapter-unknown', 'adapter')]);
    const fields = connectionFields(form);
    const settings = operatorsOwn(form, given.stored?.settings);
    const faults = unknownFields(fields, given.asked);
    const isSame = given.stored?.adapter === form.name;
    for (const field of fields) {
      const { value, fault } = await this.valueOf(field, { ...given, stored: isSame ? given.stored : null }, fields);
      if (fault) faults.push(fault);
      putSetting(settings, field.name, value);
    }
    const known = new Set(faults.map(({ pointer }) => pointer));
    faults.push(...this.unfit(form, fields, settings, given.stored).filter(({ pointer }) => !known.has(pointer)));
    if (faults.length > 0) throw refused(faults);
    return { fields, settings };
  }

  private valueOf(field: ConnectionField, given: Asked, fields: readonly ConnectionField[]): Value | Promise<Value> {
    switch (field.kind) {
      case 'secret':
        return this.secretOf(field, given, fields);
      case 'folder':
        return this.folderOf(field, given);
      case 'url':
      case 'text':
      case 'number':
      case 'choice':
        return { value: enteredValue(field, given.asked) };
    }
  }

  /** A secret that nobody enters stays, but for the machine that it was entered for alone. */
  private secretOf({ name }: ConnectionField, { asked, stored }: Asked, fields: readonly ConnectionField[]): Value {
    const entered = asked.settings[name];
    if (typeof entered === 'string' && entered !== '') return { value: entered };
    const value = stored === null ? undefined : settingAt(stored.settings, name);
    if (value === undefined || stored === null) return {};
    const isElsewhere = fields.some((field) => {
      const origin = field.kind === 'url' ? originOf(enteredValue(field, asked)) : null;
      return origin !== null && origin !== originOf(settingAt(stored.settings, field.name));
    });
    if (isElsewhere) return { fault: connectionFault('secret-needed-again', { name }) };
    return this.isReadable(value, stored) ? { value } : { fault: connectionFault('secret-unreadable', { name }) };
  }

  /** Below the office's own folder and nowhere else; what an operator stored as a whole path stays. */
  private async folderOf({ name }: ConnectionField, { asked, office, stored }: Asked): Promise<Value> {
    const entered = asked.settings[name];
    if (typeof entered !== 'string' || entered.trim() === '') return {};
    if (stored && entered === settingAt(stored.settings, name)) return { value: entered };
    const base = officeFolder(this.config, office.abhKennung);
    if (base === null) return { fault: connectionFault('folder-not-set-up', { name }) };
    const value = await folderBelow(base, entered.trim());
    return value === null ? { fault: connectionFault('folder-outside', { name }, base) } : { value };
  }

  private isReadable(secret: unknown, { sealedFor }: StoredTarget): boolean {
    try {
      openSecrets(secret, this.config.SEAL_KEY, sealedFor);
      return true;
    } catch (error) {
      if (error instanceof SecretUnreadable) return false;
      throw error;
    }
  }

  private unfit(
    form: AdapterForm,
    fields: readonly ConnectionField[],
    settings: unknown,
    stored: StoredTarget | null,
  ): ProblemError[] {
    const opened = openSecrets(settings, this.config.SEAL_KEY, stored?.sealedFor ?? '');
    const { error } = form.settings.safeParse(opened);
    const urls = fields.filter(({ kind }) => kind === 'url');
    return [...schemaFaults(error?.issues ?? [], fields), ...urls.flatMap(({ name }) => urlFaults(name, opened))];
  }
}

function refused(errors: ProblemError[]) {
  return problem('connection-refused', { errors });
}

function unknownFields(fields: readonly ConnectionField[], { settings }: SetConnection): ProblemError[] {
  const names = new Set(fields.map(({ name }) => name));
  return Object.keys(settings)
    .filter((name) => !names.has(name))
    .map((name) => connectionFault('field-unknown', { name }));
}

/** What is usual is not stored, so that it can become another one with a new version of the product. */
function enteredValue({ name, usual, isNullable }: ConnectionField, { settings }: SetConnection): unknown {
  const given = settings[name];
  const value = typeof given === 'string' ? given.trim() : given;
  if (value === '' || value === null) return isNullable ? null : undefined;
  return value === usual ? undefined : value;
}

function urlFaults(name: string, settings: unknown): ProblemError[] {
  const value = settingAt(settings, name);
  const url = typeof value === 'string' ? URL.parse(value) : null;
  if (!url) return [];
  if (originOf(value) === null) return [connectionFault('url-unfit', { name })];
  return url.username || url.password ? [connectionFault('url-with-account', { name })] : [];
}

/** The machine that an address names; null for an address that no target is called at. */
function originOf(address: unknown): string | null {
  const url = typeof address === 'string' ? URL.parse(address) : null;
  return url && ['http:', 'https:'].includes(url.protocol) ? url.origin : null;
}
