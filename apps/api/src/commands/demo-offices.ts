import type { DataSource, EntityManager } from 'typeorm';
import { ROLES } from '@einkanal/domain/office/role';
import { withOffice } from '../platform/tenant.js';
import { demoGroupOf, makeDemoPeople, makeDemoTeams } from './demo-people.js';

type Targets = { SPECIALIST_SYSTEM_URL: string; DMS_URL: string; DMS_USER: string; DMS_PASSWORD: string };
type DemoOfficeRow = { kennung: string; name: string; ags: string[]; street: string; city: string };

/** Two offices that work here; everything in them is invented and says so. */
const OFFICES: readonly DemoOfficeRow[] = [
  {
    kennung: '004200',
    name: 'Stadt Heidelberg (Demo)',
    ags: ['08221000'],
    street: 'Beispielstraße',
    city: 'Heidelberg',
  },
  {
    kennung: '004900',
    name: 'Landratsamt Rhein-Neckar-Kreis (Demo)',
    ags: ['08226'],
    street: 'Musterweg',
    city: 'Heidelberg',
  },
];

type RunAsOwner = (sql: string, values: unknown[]) => Promise<unknown>;

/** Makes the demo offices work here. Runs as the owner of the tables: no process that serves may do this. */
export async function serveDemoOffices(runAsOwner: RunAsOwner): Promise<void> {
  for (const { kennung, name, ags } of OFFICES)
    await runAsOwner('UPDATE office SET served = true, demo = true, name = $2, ags = $3 WHERE abh_kennung = $1', [
      kennung,
      name,
      ags,
    ]);
  await runAsOwner(
    `INSERT INTO machine_client (client_id, name, requests_per_minute)
     VALUES ('demo-portal', 'Demo-Portal', 6000), ('other-portal', 'Anderes Portal', 6000),
       ('demo-fachverfahren', 'Fachverfahren (Demo)', 6000) ON CONFLICT DO NOTHING`,
    [],
  );
}

/**
 * Connects the demo offices with their targets, tells what the identity provider's groups mean in them, and makes their
 * teams and people.
 * @param issuer the demo identity provider; null where another one signs people in, whose names for them nobody knows
 */
export async function equipDemoOffices(db: DataSource, targets: Targets, issuer: string | null): Promise<void> {
  for (const office of OFFICES) {
    const [row] = await db.query<{ id: string }[]>('SELECT id FROM office WHERE abh_kennung = $1', [office.kennung]);
    if (!row) throw new Error(`The list of offices lacks ${office.kennung}.`);
    await withOffice(db, row.id, async (tx) => {
      await connectTargets(tx, row.id, office, targets);
      for (const role of ROLES)
        await tx.query(
          `INSERT INTO group_role (office_id, group_name, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
          [row.id, demoGroupOf(role), role],
        );
      const served = { id: row.id, kennung: office.kennung };
      await makeDemoTeams(tx, served);
      if (issuer !== null) await makeDemoPeople(tx, served, issuer);
    });
  }
}

type Sent = { abhKennung: string; clientId: string; idempotencyKey: string };

/**
 * The receipt of what an earlier, interrupted start has taken in. The same story told later differs in its days, so
 * sending it again would be refused.
 */
export async function receiptOfKey(db: DataSource, sent: Sent): Promise<Buffer | null> {
  const [office] = await db.query<{ id: string }[]>('SELECT id FROM office WHERE abh_kennung = $1', [sent.abhKennung]);
  if (!office) return null;
  const rows = await withOffice(db, office.id, (tx) =>
    tx.query<{ receipt: Buffer }[]>('SELECT receipt FROM submission WHERE client_id = $1 AND idempotency_key = $2', [
      sent.clientId,
      sent.idempotencyKey,
    ]),
  );
  return rows[0]?.receipt ?? null;
}

async function connectTargets(
  tx: EntityManager,
  officeId: string,
  { kennung, name, street, city }: DemoOfficeRow,
  { SPECIALIST_SYSTEM_URL, DMS_URL, DMS_USER, DMS_PASSWORD }: Targets,
): Promise<void> {
  const address = { street, houseNumber: '1', postalCode: '69115', city };
  const author = { kennung: 'alp:einkanal-demo', name: 'Einkanal Demo', email: 'betrieb@einkanal.example', address };
  const message = { reader: { kennung: `azr:${kennung}`, name }, author, test: 'Demo' };
  const targets = [
    ['SPECIALIST_SYSTEM', 'xauslaender-http', 'Fachverfahren', { url: SPECIALIST_SYSTEM_URL, message }],
    ['DMS', 'cmis', 'E-Akte', { url: DMS_URL, user: DMS_USER, password: DMS_PASSWORD }],
  ] as const;
  // Ports may have changed since the last start; what somebody set since then stays.
  for (const [kind, adapter, targetName, settings] of targets)
    await tx.query(
      `INSERT INTO target_system (office_id, kind, adapter, name, settings) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (office_id, kind) DO UPDATE
         SET settings = target_system.settings || jsonb_build_object('url', excluded.settings -> 'url')
         WHERE target_system.adapter = excluded.adapter AND target_system.settings ->> 'url' LIKE 'http://localhost:%'`,
      [officeId, kind, adapter, targetName, JSON.stringify(settings)],
    );
}
