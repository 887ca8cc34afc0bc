import type { DatabaseClient } from '../transaction.ts'

/** Wrong passwords, counted for each name by where they came from. Under the keeper's role. */
export const signInFailureRepository = (client: DatabaseClient) => ({
  async of(signInName: string, source: string): Promise<{ failures: number; secondsSince: number }> {
    const { rows } = await client.query<{ failures: number; seconds: number }>(
      `select failures, extract(epoch from now() - last_at)::double precision as seconds
       from sizhi.sign_in_failure where sign_in_name = $1 and source = $2`,
      [signInName, source],
    )
    return { failures: rows[0]?.failures ?? 0, secondsSince: rows[0]?.seconds ?? 0 }
  },

  async add(signInName: string, source: string): Promise<void> {
    await client.query(
      `insert into sizhi.sign_in_failure (sign_in_name, source, failures, last_at) values ($1, $2, 1, now())
       on conflict (sign_in_name, source) do update set failures = sign_in_failure.failures + 1, last_at = now()`,
      [signInName, source],
    )
  },

  async forget(signInName: string, source: string): Promise<void> {
    await client.query('delete from sizhi.sign_in_failure where sign_in_name = $1 and source = $2', [
      signInName,
      source,
    ])
  },

  /** What is a day old is of no use any more. */
  async sweep(): Promise<void> {
    await client.query(`delete from sizhi.sign_in_failure where last_at < now() - interval '1 day'`)
  },

  async knowsDevice(accountId: string, deviceHash: string): Promise<boolean> {
    const { rowCount } = await client.query(
      'select 1 from sizhi.known_device where account_id = $1 and device_hash = $2',
      [accountId, deviceHash],
    )
    return rowCount === 1
  },

  async rememberDevice(accountId: string, deviceHash: string): Promise<void> {
    await client.query(
      'insert into sizhi.known_device (account_id, device_hash) values ($1, $2) on conflict do nothing',
      [accountId, deviceHash],
    )
  },
})
