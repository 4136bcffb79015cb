import type { ConnectionField, FieldValue } from './connection-field.js';
import { putSetting, settingAt } from './connection-field.js';
import { nameBelow } from './office-folder.js';
import type { StoredTarget } from './target-settings.query.js';

/** Of a secret only whether it is set, and in a record whether it is a new one. */
type ShownSecret = { isSet: boolean; isNew?: boolean };

/** Settings as people see them, by the names of their fields: what is usual where nothing is set, and no secret. */
export function shownSettings(
  fields: readonly ConnectionField[],
  settings: unknown,
  exchangeFolder: string | null,
): Record<string, FieldValue | ShownSecret> {
  return Object.fromEntries(fields.map((field) => [field.name, shown(field, settings, exchangeFolder)]));
}

function shown(
  { name, kind, usual }: ConnectionField,
  settings: unknown,
  exchangeFolder: string | null,
): FieldValue | ShownSecret {
  const value = settingAt(settings, name);
  if (kind === 'secret') return { isSet: value !== undefined };
  if (kind === 'folder' && typeof value === 'string') return nameBelow(exchangeFolder, value);
  return isShowable(value) ? value : usual;
}

/**
 * What the version of a connection is made of. A secret counts by its seal alone: by a version that were made of it,
 * it could be guessed.
 */
export function versionedTarget(fields: readonly ConnectionField[], target: StoredTarget | null): unknown {
  if (target === null) return null;
  const { adapter, name, takesTests } = target;
  if (fields.length === 0) return { adapter, name, takesTests };
  const settings: Record<string, unknown> = {};
  Object.assign(settings, structuredClone(target.settings));
  for (const field of fields)
    if (field.kind === 'secret' && typeof settingAt(settings, field.name) === 'string')
      putSetting(settings, field.name, { isSet: true });
  return { adapter, name, takesTests, settings };
}

function isShowable(value: unknown): value is FieldValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
