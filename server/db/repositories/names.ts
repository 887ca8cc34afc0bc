import { sqlFile } from '../sql-file.ts'

import type { NameVerdict } from '../../../geodata/places/model.ts'
import type { DatabaseClient } from '../transaction.ts'
import type { CaseReference } from './cases.ts'

export type NamePair = { readonly first: string; readonly second: string }

export type NameDecision = NamePair & {
  readonly verdict: NameVerdict
  readonly decidedBy: string
  readonly decidedAt: string
}

/** A pair in one order, whoever is named first. */
export const inOrder = ({ first, second }: NamePair): NamePair =>
  first < second ? { first, second } : { first: second, second: first }

/** What persons decided about the names of a case. How many decisions there are is the version of the names. */
export const nameRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => ({
  async decisions(): Promise<NameDecision[]> {
    return (await client.query<NameDecision>(sqlFile('read-name-decisions'), [countyCode, caseId])).rows
  },

  /** False when somebody decided since the version that was seen; then nothing is stored. */
  async decide(seenVersion: number, { verdict, decidedBy, decidedAt, ...pair }: NameDecision): Promise<boolean> {
    const { first, second } = inOrder(pair)
    const { rowCount } = await client.query(sqlFile('insert-name-decision'), [
      countyCode,
      caseId,
      seenVersion,
      first,
      second,
      verdict,
      decidedBy,
      decidedAt,
    ])
    return rowCount === 1
  },
})
