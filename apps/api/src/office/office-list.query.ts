import type { CodeList } from '@einkanal/domain/codes/code-list';

/** The official list of all offices (BAMF), in `data/codes`. */
export const OFFICE_LIST_URN = 'urn:de:xauslaender:codelist:abhkennung';

/** The two letters of a federal state, as holidays and settings use them. */
export const STATE_CODES: Readonly<Record<string, string>> = {
  'Baden-Württemberg': 'BW',
  Bayern: 'BY',
  Berlin: 'BE',
  Brandenburg: 'BB',
  Bremen: 'HB',
  Hamburg: 'HH',
  Hessen: 'HE',
  'Mecklenburg-Vorpommern': 'MV',
  Niedersachsen: 'NI',
  'Nordrhein-Westfalen': 'NW',
  'Rheinland-Pfalz': 'RP',
  Saarland: 'SL',
  Sachsen: 'SN',
  'Sachsen-Anhalt': 'ST',
  'Schleswig-Holstein': 'SH',
  Thüringen: 'TH',
};

type RunAsOwner = (sql: string, values: unknown[]) => Promise<unknown>;

/** Makes every office of the official list known by name. What a served office is called here stays as it is. */
export async function saveOfficeList(runAsOwner: RunAsOwner, list: CodeList): Promise<void> {
  const offices = Array.from(list.entries.values(), ({ code, name, attributes }) => ({
    code,
    name,
    state: STATE_CODES[attributes.state ?? ''] ?? '',
  }));
  await runAsOwner(
    `INSERT INTO office (id, abh_kennung, name, state, served)
     SELECT uuidv7(), code, name, state, false FROM jsonb_to_recordset($1::jsonb) AS o(code text, name text, state text)
     ON CONFLICT (abh_kennung) DO UPDATE SET name = excluded.name, state = excluded.state WHERE NOT office.served`,
    [JSON.stringify(offices)],
  );
}

export type Holiday = { state: string; day: string; name: string };

/** Adds holidays; a day that an office has changed by hand stays. */
export async function saveHolidays(runAsOwner: RunAsOwner, holidays: Holiday[]): Promise<void> {
  await runAsOwner(
    `INSERT INTO holiday (state, day, name)
     SELECT state, day, name FROM jsonb_to_recordset($1::jsonb) AS h(state text, day date, name text)
     ON CONFLICT (state, day) DO NOTHING`,
    [JSON.stringify(holidays)],
  );
}
