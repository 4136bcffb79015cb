import pg from 'pg';

/** Fills an office with cases of half a year, three of four open, each with the facts of its arrival and decisions. */
export async function fillOffice(superuserUrl, { office, cases }) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`INSERT INTO team (office_id, name) SELECT $1, 'Messung ' || n FROM generate_series(1, 7) n`, [
      office,
    ]);
    await client.query(`INSERT INTO case_number SELECT 'N' || n FROM generate_series(1, $1::int) n`, [cases]);
    await client.query(
      `INSERT INTO case_file (office_id, id, number, stage, team_id, urgency, kind, service, family_name, given_names,
         folded_family_name, birth_date, received_at, last_event_at, touched_at, due_on, closed_at)
       SELECT $1, uuidv7(), 'N' || n, stage, CASE WHEN stage <> 'TRIAGE' THEN teams[1 + n % array_length(teams, 1)] END,
         CASE WHEN n % 100 = 0 THEN 'EMERGENCY' ELSE 'NORMAL' END, 'APPLICATION', 'AT', 'A', 'B', 'a', '1990',
         now() - n * interval '180 days' / $2::int, now(), CASE WHEN n % 3 = 0 THEN now() END,
         current_date - 20 + n % 60, CASE WHEN stage = 'CLOSED' THEN now() END
       FROM (SELECT n, (ARRAY['CLOSED', 'TRIAGE', 'ASSIGNED', 'ASSIGNED'])[1 + n % 4] AS stage,
               (SELECT array_agg(id) FROM team WHERE office_id = $1) AS teams FROM generate_series(1, $2::int) n) made`,
      [office, cases],
    );
    const facts = (type, actor, after, data, which) =>
      client.query(
        `INSERT INTO case_event (office_id, case_id, type, actor, at, data)
         SELECT office_id, id, $2, $3, received_at + $4::interval, ${data} FROM case_file
         WHERE office_id = $1 AND ${which}`,
        [office, type, actor, after],
      );
    const command = `jsonb_build_object('commandId', id)`;
    await facts('submission-accepted', 'client:bench', '0', `'{}'`, 'true');
    await facts('case-routed', 'user:bench', '1 hour', command, `stage <> 'TRIAGE'`);
    await facts('decision-undone', 'user:bench', '1 hour 1 minute', command, `substr(number, 2)::int % 50 = 2`);
    await facts('note-added', 'user:bench', '2 hours', command, `stage = 'ASSIGNED'`);
    await facts(
      'case-closed',
      'user:bench',
      '3 hours',
      `jsonb_build_object('commandId', uuidv7())`,
      `stage = 'CLOSED'`,
    );
    await client.query('VACUUM ANALYZE case_file, case_event, import_job');
  } finally {
    await client.end();
  }
}

/** The least that anybody could ask of the same rows: how many open cases each team has, how many facts of each kind. */
export async function openBareCounts(url, office) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    read: async () => {
      await client.query(
        'SELECT team_id, count(*) FROM case_file WHERE office_id = $1 AND closed_at IS NULL GROUP BY team_id',
        [office],
      );
      await client.query(
        `SELECT type, count(*) FROM case_event WHERE office_id = $1 AND at > now() - interval '84 days' GROUP BY type`,
        [office],
      );
    },
    close: () => client.end(),
  };
}
