import { HEIDELBERG, RHEIN_NECKAR } from './test-offices.js';

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** SQL that connects the test offices with their targets. */
export function officeTargetsSql({
  specialistSystemUrl,
  dmsUrl,
}: {
  specialistSystemUrl: string;
  dmsUrl: string;
}): string {
  const author = {
    kennung: 'alp:einkanal-test',
    name: 'Einkanal Testbetrieb',
    email: 'betrieb@einkanal.example',
    address: { street: 'Rathausplatz', houseNumber: '1', postalCode: '99999', city: 'Musterstadt' },
  };
  const rows = [
    { office: HEIDELBERG, abhKennung: '004200' },
    { office: RHEIN_NECKAR, abhKennung: '004900' },
  ].flatMap(({ office, abhKennung }) => {
    const reader = { kennung: `azr:${abhKennung}`, name: 'Ausländerbehörde (Test)' };
    const specialistSystem = { url: specialistSystemUrl, message: { reader, author, test: 'Test' } };
    const dms = { url: dmsUrl, user: 'dms', password: 'dms' };
    return [
      [office, 'SPECIALIST_SYSTEM', 'xauslaender-http', 'Fachverfahren', JSON.stringify(specialistSystem)],
      [office, 'DMS', 'cmis', 'E-Akte', JSON.stringify(dms)],
    ];
  });
  const values = rows.map((row) => `(${row.map(quoted).join(', ')})`).join(', ');
  return `INSERT INTO target_system (office_id, kind, adapter, name, settings) VALUES ${values};`;
}
