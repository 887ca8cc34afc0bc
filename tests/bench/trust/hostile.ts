import { loadDemonstration } from '../../../seeds/seed.ts'
import { buildApp } from '../../../server/app.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { openDatabase } from '../../../server/db/pool.ts'
import { openDesks } from '../../support/office-app.ts'
import { attack } from '../../support/hostile/attack.ts'
import { knownValues } from '../../support/hostile/known-values.ts'

import type { TrustPlace, TrustRow } from './row.ts'

const REQUESTS = 10_000
const ATTACKERS = 8
const SHOWN_FAULTS = 5

/** Hostile requests over all routes, against the demonstration. */
export async function hostile({ databaseOptions, dataFolder, seed, amount = REQUESTS }: TrustPlace): Promise<TrustRow> {
  const database = await openDatabase(databaseOptions)
  await migrate(database)
  await loadDemonstration({ database, progress: () => undefined })
  const app = buildApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1', dataFolder } })
  try {
    const address = await app.listen({ host: '127.0.0.1', port: 0 })
    const { officer: headers } = await openDesks(database)
    const { data } = (await (await fetch(`${address}/api/cases`, { headers })).json()) as { data: { id: string }[] }
    const known = knownValues(data.map(({ id }) => id))
    const report = await attack({ address, known, seed, requests: amount, attackers: ATTACKERS, headers })
    for (const { fault, request } of report.faults.slice(0, SHOWN_FAULTS))
      console.error(fault, JSON.stringify(request).slice(0, 2000))
    const answered = (first: number): number =>
      [...report.statuses].reduce((sum, [status, count]) => (Math.floor(status / 100) === first ? sum + count : sum), 0)
    const faultsOf = (kind: RegExp): number => report.faults.filter(({ fault }) => kind.test(fault)).length
    return {
      'hostile requests': amount,
      'over operations': report.operations,
      'answered 2xx': answered(2),
      'refused 4xx': answered(4),
      'failed 5xx': answered(5),
      hung: faultsOf(/^hung/u),
      'broken off': faultsOf(/^broken/u),
      'told of the inside': faultsOf(/inside/u),
      'other faults': faultsOf(/lacks|without/u),
      'slowest, s': Number((report.slowestMilliseconds / 1000).toFixed(1)),
      'slowest was': report.slowest,
    }
  } finally {
    await app.close()
    await database.close()
  }
}
