import { segmentAccuracy } from '../../geodata/accuracy/segment-accuracy.ts'
import { boundaryAccuracy, OVERLAP_TOLERANCES } from '../../geodata/claims/overlap-basis.ts'
import { overlapPairs } from '../../geodata/claims/overlap-pairs.ts'
import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { isInnerLine } from '../../geodata/outline/model.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import {
  overlapRepository,
  type OutlineShapes,
  type OverlapKey,
  type PairToMeasure,
} from '../db/repositories/overlaps.ts'
import { sha256Of } from '../text-hash.ts'

import { bandOfOutline } from './view-bands.ts'

import type { SegmentAccuracy, StandardError } from '../../geodata/accuracy/model.ts'
import type { Place } from '../../geodata/places/place.ts'
import type { WireOutline, WireOverlap } from '../../geodata/wire/geometry.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** A case as one reader sees it: what is read later must not be of another moment. */
export type Drawn = { readonly outlines: readonly WireOutline[]; readonly places: readonly Place[] }

type CaseOnPlane = Pick<CaseRow, 'countyCode' | 'caseId' | 'centralMeridianDegrees'>

const digestOf = (content: unknown): string => sha256Of(JSON.stringify(content))

/** All that the accuracy of a pair depends on; the outlines themselves never change under their ids. */
const basisOf = (accuracies: readonly SegmentAccuracy[]) =>
  accuracies.map((accuracy) => (accuracy.type === 'unknown' ? accuracy.why : accuracy.metres))

function pairsOf({ outlines, places }: Drawn, table: readonly StandardError[]): PairToMeasure[] {
  const byId = new Map(places.map((place) => [place.id, place]))
  const known = outlines.map((outline) => {
    const accuracies = outline.segments
      .filter((segment) => !isInnerLine(segment))
      .map((segment) => segmentAccuracy(segment, byId.get(segment.placeId ?? ''), table))
    return { ...outline, accuracy: boundaryAccuracy(accuracies), basis: basisOf(accuracies) }
  })
  return overlapPairs(known).map(({ first, second }) => ({
    firstOutlineId: first.id,
    secondOutlineId: second.id,
    basisDigest: digestOf([OVERLAP_TOLERANCES, first.basis, second.basis]),
    firstAccuracy: first.accuracy,
    secondAccuracy: second.accuracy,
  }))
}

/**
 * The pairs of a case's outlines that are compared, all of them compared. A record is found by what it was computed from: both outlines,
 * which never change under their ids, and the digest of everything that makes their bands. Where there is none, because an outline or an
 * accuracy changed here or beside this transaction, it is computed and put on record now: none is trusted for what it was not computed from.
 */
export async function comparedPairs(
  client: DatabaseClient,
  row: CaseOnPlane,
  table: readonly StandardError[],
  drawn: Drawn,
): Promise<readonly OverlapKey[]> {
  const overlaps = overlapRepository(client, row)
  const pairs = pairsOf(drawn, table)
  const digest = digestOf(
    pairs.map(({ firstOutlineId, secondOutlineId, basisDigest }) => [firstOutlineId, secondOutlineId, basisDigest]),
  )
  if (pairs.length > 0 && !(await overlaps.isCompared(digest))) {
    await overlaps.compare(pairs, shapesOf(drawn, pairs, row.centralMeridianDegrees, table))
    await overlaps.markCompared(digest)
  }
  return pairs
}

/** How the outlines of a case share ground: the record of every pair that has one. */
export const standingOverlaps = async (
  client: DatabaseClient,
  row: CaseOnPlane,
  table: readonly StandardError[],
  drawn: Drawn,
): Promise<WireOverlap[]> => overlapRepository(client, row).records(await comparedPairs(client, row, table, drawn))

/** Puts on record how the outlines of a case share ground as it is now drawn. */
export async function compareOutlines(
  client: DatabaseClient,
  row: CaseOnPlane,
  table: readonly StandardError[],
): Promise<void> {
  const contents = caseContents(client, row)
  await comparedPairs(client, row, table, { outlines: await contents.outlines(), places: await contents.places() })
}

/** Inner and outer outline of those whose whole boundary has an accuracy. */
function shapesOf(
  { outlines, places }: Drawn,
  pairs: readonly OverlapKey[],
  centralMeridianDegrees: number,
  table: readonly StandardError[],
): OutlineShapes[] {
  const measure = {
    places: new Map(places.map((place) => [place.id, place])),
    standardErrors: OVERLAP_TOLERANCES.standardErrors,
    plane: gaussKruger(centralMeridianDegrees),
    table,
  }
  const wanted = new Set(pairs.flatMap(({ firstOutlineId, secondOutlineId }) => [firstOutlineId, secondOutlineId]))
  return outlines
    .filter(({ id }) => wanted.has(id))
    .flatMap((outline) => {
      const { shapes } = bandOfOutline(outline, measure)
      return shapes ? [{ outlineId: outline.id, ...shapes }] : []
    })
}
