import type { DataSource } from 'typeorm';

/**
 * Takes up to `size` requests out of what a client may make in this minute: `machine_client.requests_per_minute`, else
 * `defaultPerMinute`.
 * @returns how many were left to take
 */
export async function takePack(
  db: DataSource,
  clientId: string,
  minute: Date,
  size: number,
  defaultPerMinute: number,
): Promise<number> {
  const [pack] = await db.query<{ taken: number }[]>(
    `WITH allowed AS (
       SELECT coalesce((SELECT requests_per_minute FROM machine_client WHERE client_id = $1), $4) AS most
     ), taken AS (
       INSERT INTO token_pack AS p (subject, minute, taken)
       SELECT 'client:' || $1, $2, least($3, most) FROM allowed
       ON CONFLICT (subject, minute) DO UPDATE
         SET taken = least(p.taken + $3, greatest(p.taken, (SELECT most FROM allowed)))
       RETURNING old.taken AS before, new.taken AS after
     )
     SELECT after - coalesce(before, 0) AS taken FROM taken`,
    [clientId, minute, size, defaultPerMinute],
  );
  return pack?.taken ?? 0;
}

/** Forgets the packs of minutes that are over. */
export async function forgetPacks(db: DataSource, before: Date): Promise<void> {
  await db.query('DELETE FROM token_pack WHERE minute < $1', [before]);
}
