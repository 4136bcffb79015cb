import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';

const OFFICE = '004200';

/** People with a session, a team, and cases that are to be decided, put straight into the database. */
export async function prepareOffice(superuserUrl, { people, cases }) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const one = async (sql, values) => (await client.query(sql, values)).rows[0];
    const { id: office } = await one('SELECT id FROM office WHERE abh_kennung = $1', [OFFICE]);
    const { id: team } = await one(`INSERT INTO team (office_id, name) VALUES ($1, 'Messung') RETURNING id`, [office]);
    const cookies = [];
    for (let at = 0; at < people; at++) {
      const [user, token] = [randomUUID(), randomBytes(32).toString('base64url')];
      await client.query(
        `INSERT INTO app_user (id, issuer, subject, display_name) VALUES ($1::uuid, 'bench', $1::uuid::text, $2)`,
        [user, `Person ${at}`],
      );
      await client.query(`INSERT INTO membership VALUES ($1, $2, '{TEAM_LEAD}', 'ADMINISTRATION')`, [user, office]);
      await client.query(`INSERT INTO session VALUES ($1, $2, $3, now(), now(), now() + interval '1 hour')`, [
        createHash('sha256').update(token).digest(),
        user,
        office,
      ]);
      cookies.push(`einkanal_session=${token}`);
    }
    const caseIds = [];
    for (let at = 0; at < cases; at++) {
      const [id, number] = [randomUUID(), `EK-2026-${String(at).padStart(8, '0')}`];
      await client.query('INSERT INTO case_number VALUES ($1)', [number]);
      await client.query(
        `INSERT INTO case_file (office_id, id, number, stage, kind, service, family_name, given_names,
           folded_family_name, birth_date, received_at, last_event_at)
         VALUES ($1, $2, $3, 'TRIAGE', 'APPLICATION', 'AT', 'Messung', 'Anna', 'MESSUNG', '1990', now(), now())`,
        [office, id, number],
      );
      caseIds.push(id);
    }
    return { office, team, cookies, caseIds };
  } finally {
    await client.end();
  }
}

/** An open inbox: hears of changes and says when. `heard(caseId)` resolves with the instant. */
export async function openStream(base, cookie) {
  const closing = new AbortController();
  const answer = await fetch(`${base}/api/v1/events`, { headers: { cookie }, signal: closing.signal });
  if (answer.status !== 200) throw new Error(`the stream answered ${answer.status}`);
  const waiting = new Map();
  const place = Promise.withResolvers();
  const read = async () => {
    let rest = '';
    for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
      const at = performance.now();
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop();
      place.resolve();
      for (const block of blocks) {
        const data = /^event: change\ndata: (.*)$/m.exec(block)?.[1];
        if (data) waiting.get(JSON.parse(data).caseId)?.(at);
      }
    }
  };
  read().catch((error) => closing.signal.aborted || Promise.reject(error));
  await place.promise;
  return {
    heard: (caseId) => new Promise((resolve) => waiting.set(caseId, resolve)),
    close: () => closing.abort(),
  };
}

/** What a stream would be without a product: clients that listen, and one that writes a row and notifies. */
export async function openBaseline(url, { office, listeners }) {
  const connect = async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client;
  };
  const writer = await connect();
  const ears = [];
  for (let at = 0; at < listeners; at++) {
    const client = await connect();
    await client.query('LISTEN einkanal_events');
    ears.push(client);
  }
  const heard = (client) => new Promise((resolve) => client.once('notification', () => resolve(performance.now())));
  return {
    /** @returns how long each listener waited, milliseconds */
    notify: async () => {
      const arrivals = ears.map(heard);
      const startedAt = performance.now();
      await writer.query(`SELECT pg_notify('einkanal_events', $1)`, [office]);
      return (await Promise.all(arrivals)).map((at) => at - startedAt);
    },
    close: () => Promise.all([writer, ...ears].map((client) => client.end())),
  };
}
