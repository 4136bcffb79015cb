const AUTHOR = {
  kennung: 'alp:einkanal-chaos',
  name: 'Einkanal Chaos',
  email: 'betrieb@einkanal.example',
  address: { street: 'Rathausplatz', houseNumber: '1', postalCode: '69115', city: 'Heidelberg' },
};
/** Nobody waits longer for a target here; some delays of the proxies are longer. */
const TARGET_TIMEOUT_MS = 3_000;
/** A delivery looks for its receipt so long; the reader is later now and then. */
const FOLDER_WAIT_MS = 500;
/** Longer than the reader leaves a receipt half written. */
const FOLDER_SETTLE_MS = 10_000;

/** How the office's targets are reached: the specialist system over HTTP, or through a folder. */
export type TargetWays = { specialistSystem: { url: string } | { directory: string }; dmsUrl: string };

/** SQL that makes one office work here, lets one client send to it, and connects it with its targets. */
export function officeSql({ specialistSystem: way, dmsUrl }: TargetWays): string {
  const message = {
    reader: { kennung: 'azr:004200', name: 'Ausländerbehörde (Chaos)' },
    author: AUTHOR,
    test: 'Chaos',
  };
  const adapter = 'url' in way ? 'xauslaender-http' : 'exchange-folder';
  const specialistSystem =
    'url' in way
      ? { ...way, timeoutMs: TARGET_TIMEOUT_MS, message }
      : { ...way, timeoutMs: TARGET_TIMEOUT_MS, waitMs: FOLDER_WAIT_MS, settleMs: FOLDER_SETTLE_MS, message };
  const dms = { url: `${dmsUrl}/cmis`, user: 'dms', password: 'dms', timeoutMs: TARGET_TIMEOUT_MS };
  const rows = [
    ['SPECIALIST_SYSTEM', adapter, 'Fachverfahren', JSON.stringify(specialistSystem)],
    ['DMS', 'cmis', 'E-Akte', JSON.stringify(dms)],
  ].map((row) => `(${row.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')})`);
  return `
    UPDATE office SET served = true, ags = '{08221000}' WHERE abh_kennung = '004200';
    INSERT INTO machine_client (client_id, name, requests_per_minute) VALUES ('bench', 'Chaos', 1000000);
    INSERT INTO target_system (office_id, kind, adapter, name, settings)
      SELECT office.id, v.kind, v.adapter, v.name, v.settings::jsonb
      FROM office, (VALUES ${rows.join(', ')}) v (kind, adapter, name, settings) WHERE abh_kennung = '004200';`;
}
