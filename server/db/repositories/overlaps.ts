import { classifyOverlap } from '../../../geodata/claims/classify-overlap.ts'
import { OVERLAP_TOLERANCES, type BoundaryAccuracy } from '../../../geodata/claims/overlap-basis.ts'
import { overlapRange, overlapStatement, type OverlapRange } from '../../../geodata/claims/overlap-range.ts'
import { epsgOfCentralMeridian } from '../../../geodata/crs/gauss-kruger.ts'
import { sqlFile } from '../sql-file.ts'

import type { MultiPolygon } from 'geojson'
import type { WireOverlap } from '../../../geodata/wire/geometry.ts'
import type { WireOverlapRecord, WireOverlapSide } from '../../../geodata/wire/overlaps.ts'
import type { CaseRow } from './cases.ts'
import type { DatabaseClient } from '../transaction.ts'

/** What an overlap is a record of: two outlines, and the digest of what else it was computed from. */
export type OverlapKey = {
  readonly firstOutlineId: string
  readonly secondOutlineId: string
  readonly basisDigest: string
}
export type PairToMeasure = OverlapKey & {
  readonly firstAccuracy: BoundaryAccuracy
  readonly secondAccuracy: BoundaryAccuracy
}
/** Of an outline whose whole boundary has an accuracy. */
export type OutlineShapes = { readonly outlineId: string; readonly inner: MultiPolygon; readonly outer: MultiPolygon }

type MeasuredPair = OverlapKey & {
  readonly isMeeting: boolean
  readonly firstSquareMetres: number
  readonly secondSquareMetres: number
  readonly planarSquareMetres: number
  readonly ellipsoidalSquareMetres: number
  readonly certainSquareMetres: number | null
  readonly possibleSquareMetres: number | null
  readonly geometry: Buffer
  readonly certainGeometry: Buffer | null
  readonly possibleGeometry: Buffer | null
}
type StoredOverlap = Omit<WireOverlap, 'statement'>

type Done = { readonly changedBy: string; readonly action: string; readonly reason: string }
type DrawnSide = Pick<WireOverlapSide, 'descriptionId' | 'role' | 'claimantLetter'> & {
  readonly drawnAt: string
  readonly drawn: Done | null
}
type StoredHistoricOverlap = StoredOverlap &
  Pick<WireOverlapRecord, 'certainGeometry' | 'possibleGeometry' | 'firstVersion' | 'secondVersion' | 'computedAt'> & {
    /** Of which outlines it is, and what was done in the case at the moments when they were drawn and it was computed. */
    readonly trace: {
      readonly basisDigest: string
      readonly computed: Done | null
      readonly first: DrawnSide
      readonly second: DrawnSide
    }
  }
export type HistoricOverlap = StoredHistoricOverlap & Pick<WireOverlap, 'statement'>

const share = (part: number, whole: number): number => Math.min(1, part / whole)

const rangeOf = ({ certainSquareMetres, planarSquareMetres, possibleSquareMetres }: MeasuredPair) =>
  certainSquareMetres === null || possibleSquareMetres === null
    ? null
    : overlapRange(certainSquareMetres, planarSquareMetres, possibleSquareMetres)

/** A record with the statement that follows from its figures. */
const withStatement = <T extends { areas: WireOverlap['areas']; range: OverlapRange | null }>(overlap: T) => ({
  ...overlap,
  statement: overlapStatement(overlap.areas.planarSquareMetres, overlap.range),
})

/** How outlines of a case share ground, as PostGIS computes it. Rows are only added: what is true of two outlines stays true of them. */
export const overlapRepository = (
  client: DatabaseClient,
  { countyCode, caseId, centralMeridianDegrees }: Pick<CaseRow, 'countyCode' | 'caseId' | 'centralMeridianDegrees'>,
) => ({
  /** Whether all pairs of that digest were compared. */
  async isCompared(digest: string): Promise<boolean> {
    const { rowCount } = await client.query(sqlFile('read-overlap-comparison'), [countyCode, caseId, digest])
    return rowCount === 1
  },
  async markCompared(digest: string): Promise<void> {
    await client.query(sqlFile('insert-overlap-comparison'), [countyCode, caseId, digest])
  },

  /** Puts on record each pair that has no record: those that meet, may meet, or were on record under earlier versions. */
  async compare(pairs: readonly PairToMeasure[], shapes: readonly OutlineShapes[]): Promise<void> {
    const epsg = epsgOfCentralMeridian(centralMeridianDegrees)
    const { rows } = await client.query<MeasuredPair>(sqlFile('measure-overlaps'), [
      countyCode,
      caseId,
      epsg,
      JSON.stringify(pairs),
      JSON.stringify(shapes),
    ])
    const { leastMu, leastShareOfSmaller, equalShare, bandMethod, standardErrors, confidence } = OVERLAP_TOLERANCES
    for (const pair of rows) {
      const { planarSquareMetres: shared, firstSquareMetres: first, secondSquareMetres: second } = pair
      const type = pair.isMeeting ? classifyOverlap(shared, first, second) : 'apart'
      const range = rangeOf(pair)
      const accuracies = pairs.find(
        ({ firstOutlineId, secondOutlineId }) =>
          firstOutlineId === pair.firstOutlineId && secondOutlineId === pair.secondOutlineId,
      )!
      await client.query(sqlFile('insert-overlap'), [
        countyCode,
        caseId,
        pair.firstOutlineId,
        pair.secondOutlineId,
        pair.basisDigest,
        type,
        type === 'touch' || type === 'apart' ? null : pair.geometry,
        shared,
        pair.ellipsoidalSquareMetres,
        share(shared, first),
        share(shared, second),
        range?.certainSquareMetres ?? null,
        range?.possibleSquareMetres ?? null,
        pair.certainGeometry,
        pair.possibleGeometry,
        leastMu,
        leastShareOfSmaller,
        equalShare,
        bandMethod,
        standardErrors,
        confidence,
        JSON.stringify(accuracies.firstAccuracy),
        JSON.stringify(accuracies.secondAccuracy),
      ])
    }
  },

  /** The records of these pairs, in their order. */
  async records(pairs: readonly OverlapKey[]): Promise<WireOverlap[]> {
    const { rows } = await client.query<StoredOverlap>(sqlFile('read-overlaps'), [
      countyCode,
      caseId,
      JSON.stringify(pairs),
    ])
    return rows.map(withStatement)
  },

  /** Every record of the case, also of outlines that are no longer current. */
  async history(): Promise<HistoricOverlap[]> {
    const { rows } = await client.query<StoredHistoricOverlap>(sqlFile('read-overlap-history'), [countyCode, caseId])
    return rows.map(withStatement)
  },
})
