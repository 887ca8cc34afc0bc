import { sqlFile } from '../sql-file.ts'

import type { ParcelLayer } from '../../../geodata/overlaps/model.ts'
import type { DatabaseClient } from '../transaction.ts'
import type { CaseReference } from './cases.ts'
import type { CountyBox } from './counties.ts'

export type CaseGround = {
  readonly layer: ParcelLayer
  /** Which claim or award it is. */
  readonly source: string
  readonly number: string
  readonly holder: string | null
  /** Hexadecimal EWKB. */
  readonly geometry: string
}

/** Parcels of the county that come from a case. */
export const caseParcelRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => ({
  /** Its claims that are drawn, and what its ruling awards. */
  async ground(): Promise<CaseGround[]> {
    return (await client.query<CaseGround>(sqlFile('read-case-ground'), [countyCode, caseId])).rows
  },

  /** Takes away what is not among the given ground any more; where it lay. */
  async removeOthers(standing: readonly CaseGround[]): Promise<CountyBox[]> {
    const kept = standing.map(({ layer, source }) => `${layer} ${source}`)
    return (await client.query<CountyBox>(sqlFile('remove-case-parcels'), [countyCode, caseId, kept])).rows
  },

  /** Those that are new or changed, with the box around where they lay and lie. */
  async write(
    ground: readonly CaseGround[],
    centralMeridianDegrees: number,
  ): Promise<(CountyBox & { readonly parcelId: number })[]> {
    const { rows } = await client.query<CountyBox & { readonly parcelId: number }>(sqlFile('write-case-parcels'), [
      countyCode,
      caseId,
      centralMeridianDegrees,
      ground.map(({ layer }) => layer),
      ground.map(({ source }) => source),
      ground.map(({ number }) => number),
      ground.map(({ holder }) => holder),
      ground.map(({ geometry }) => geometry),
    ])
    return rows
  },
})
