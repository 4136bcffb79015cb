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

/** How a target is reached: over HTTP, or through a folder. */
type TargetWay = { url: string } | { directory: string };
export type TargetWays = { specialistSystem: TargetWay; dms: TargetWay };

/** SQL that makes one office work here, lets one client send to it, and connects it with its targets. */
export function officeSql({ specialistSystem: way, dms: dmsWay }: TargetWays): string {
  const message = {
    reader: { kennung: 'azr:004200', name: 'Ausländerbehörde (Chaos)' },
    author: AUTHOR,
    test: 'Chaos',
  };
  const adapter = 'url' in way ? 'xauslaender-http' : 'exchange-folder';
  const inTime = { timeoutMs: TARGET_TIMEOUT_MS };
  const inFolder = { ...inTime, waitMs: FOLDER_WAIT_MS, settleMs: FOLDER_SETTLE_MS };
  const specialistSystem = { ...way, ...('url' in way ? inTime : inFolder), message };
  const parties = { sender: { name: 'Ausländerbehörde (Chaos)' }, receiver: { name: 'E-Akte (Chaos)' } };
  const dms =
    'url' in dmsWay
      ? { url: `${dmsWay.url}/cmis`, user: 'dms', password: 'dms', ...inTime }
      : { ...dmsWay, ...inFolder, ...parties };
  const rows = [
    ['SPECIALIST_SYSTEM', adapter, 'Fachverfahren', JSON.stringify(specialistSystem)],
    ['DMS', 'url' in dmsWay ? 'cmis' : 'xdomea-folder', 'E-Akte', JSON.stringify(dms)],
  ].map((row) => `(${row.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')})`);
  return `
    UPDATE office SET served = true, ags = '{08221000}' WHERE abh_kennung = '004200';
    INSERT INTO machine_client (client_id, name, requests_per_minute) VALUES ('bench', 'Chaos', 1000000);
    INSERT INTO target_system (office_id, kind, adapter, name, settings)
      SELECT office.id, v.kind, v.adapter, v.name, v.settings::jsonb
      FROM office, (VALUES ${rows.join(', ')}) v (kind, adapter, name, settings) WHERE abh_kennung = '004200';`;
}
