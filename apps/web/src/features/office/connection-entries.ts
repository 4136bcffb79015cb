import type { ConnectionField, SetConnection, TargetConnection } from '../../api/messages.js';

/** What a person enters, by the place of each value in the request: what is wrong is said by the same places. */
export type Entries = { [place: string]: string | boolean };

const WHOLE_NUMBER = /^-?\d{1,15}$/;

/** The place of a setting in the request. */
export function placeOf({ name }: Pick<ConnectionField, 'name'>): string {
  return `/settings/${name}`;
}

/** The fields of the adapter that is chosen. */
export function fieldsOf({ adapters }: TargetConnection, adapter: unknown): ConnectionField[] {
  return adapters.find(({ name }) => name === adapter)?.fields ?? [];
}

/**
 * A connection as it is entered. Settings of the other adapters are there as they usually are, so that one can be chosen;
 * what both have stays.
 */
export function toEntries(connection: TargetConnection, usualName: string): Entries {
  const { adapter, name, takesTests, settings, adapters } = connection;
  const chosen = adapter ?? adapters[0]?.name ?? '';
  const all = adapters.flatMap(({ fields }) => fields);
  const others = all.map((field): [string, string] => [placeOf(field), toText(field.usual)]);
  const own = fieldsOf(connection, chosen).map((field): [string, string] => [
    placeOf(field),
    toText(field.name in settings ? settings[field.name] : field.usual),
  ]);
  return {
    ...Object.fromEntries([...others, ...own]),
    '/adapter': chosen,
    '/name': adapter === null ? usualName : name,
    '/takesTests': takesTests,
  };
}

/** What another adapter has to be entered for: where what was usual stood, its own usual stands. */
export function withAdapter(connection: TargetConnection, entries: Entries, adapter: string): Entries {
  const before = fieldsOf(connection, entries['/adapter']);
  const usual = fieldsOf(connection, adapter).flatMap((field): [string, string][] => {
    const place = placeOf(field);
    const same = before.find(({ name }) => name === field.name);
    return same && entries[place] === toText(same.usual) ? [[place, toText(field.usual)]] : [];
  });
  return { ...Object.fromEntries(usual), '/adapter': adapter };
}

/** What is sent of the entries. A secret that nobody entered is left out, so it stays. */
export function toRequest(entries: Entries, fields: readonly ConnectionField[]): SetConnection {
  const settings: SetConnection['settings'] = {};
  for (const field of fields) {
    const entered = textAt(entries, placeOf(field)).trim();
    if (field.kind === 'secret' && entered === '') continue;
    settings[field.name] = field.kind === 'number' && WHOLE_NUMBER.test(entered) ? Number(entered) : entered;
  }
  return {
    adapter: textAt(entries, '/adapter'),
    name: textAt(entries, '/name'),
    takesTests: entries['/takesTests'] === true,
    settings,
  };
}

/** What is entered at a place, as text. */
export function textAt(entries: Entries, place: string): string {
  const entered = entries[place];
  return typeof entered === 'string' ? entered : '';
}

function toText(value: TargetConnection['settings'][string] | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
