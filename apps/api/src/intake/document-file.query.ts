import type { DataSource } from 'typeorm';

/** Which of these files a document of any office still needs. */
export async function knownFileKeys(db: DataSource, keys: readonly string[]): Promise<Set<string>> {
  const rows = await db.query<{ key: string }[]>('SELECT known_file_keys($1) AS key', [keys]);
  return new Set(rows.map(({ key }) => key));
}
