import { DEMONSTRATION_CASE, loadDemonstration } from '../../../seeds/seed.ts'
import { buildApp } from '../../../server/app.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { openDatabase } from '../../../server/db/pool.ts'
import { attack } from '../../support/hostile/attack.ts'
import { knownValues } from '../../support/hostile/known-values.ts'
import { hostilePeople } from '../../support/hostile/people.ts'

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
    const crowd = await hostilePeople(database)
    const known = knownValues([DEMONSTRATION_CASE])
    const report = await attack({ address, known, ...crowd, seed, requests: amount, attackers: ATTACKERS })
    for (const { fault, request } of report.faults.slice(0, SHOWN_FAULTS))
      console.error(fault, JSON.stringify(request).slice(0, 2000))
    const answered = (first: number): number =>
      [...report.statuses].reduce((sum, [status, count]) => (Math.floor(status / 100) === first ? sum + count : sum), 0)
    const faultsOf = (kind: RegExp): number => report.faults.filter(({ fault }) => kind.test(fault)).length
    return {
      'hostile requests': amount,
      'over operations': report.operations,
      'of them held off by rates, 429': report.statuses.get(429) ?? 0,
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
