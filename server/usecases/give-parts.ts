import { gaussKruger, type PlaneSystem } from '../../geodata/crs/gauss-kruger.ts'
import { isInsideRing } from '../../geodata/crs/plane-geometry.ts'
import { EMPTY_FABRIC, type Fabric, type ShapeOf } from '../../geodata/fabric/model.ts'
import { addPart, cutHole, drawShape, removeShape } from '../../geodata/fabric/operations/change-parts.ts'
import { polygonsOf } from '../../geodata/outline/model.ts'
import { awardParts, groundParts, splitOfExtent } from '../../geodata/ruling/award-parts.ts'
import { groundSquareMetres, pointWithin } from '../../geodata/ruling/split-ground.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { fabricRepository } from '../db/repositories/fabrics.ts'
import { refusedBecause } from '../errors.ts'
import { nothingParted, partsNotGiven } from '../parts-refusals.ts'

import { changeFabric } from './change-fabric.ts'
import { drawCase, type CaseDrawing } from './draw-case.ts'

import type { Polygon, Position } from 'geojson'
import type { FabricChangeBody } from '../../geodata/wire/fabric.ts'
import type { PartsGivenBody, WirePartsApart } from '../../geodata/wire/parts-apart.ts'
import type { Result } from '../../geodata/result.ts'
import type { DatabaseClient } from '../db/transaction.ts'

type Drawn = CaseDrawing['drawn']
type Rings = readonly (readonly Position[])[]

/** How the standing line parts the standing extent; undefined while either is not drawn. */
function partedExtent({ outlines, document }: Drawn, plane: PlaneSystem) {
  const line = outlines.find(({ role }) => role === 'dividing-line')
  const ground = outlines.find(({ role }) => role === 'extent')?.outline.polygon
  const split = line && splitOfExtent(ground, line.outline, plane)
  if (!line || !ground || !split) return undefined
  return { split, ground, calls: document.descriptions[line.descriptionIndex]!.reading.calls }
}

/** The parts of the disputed extent that the line does not enter, and to which award each was given; none where it enters all, or parts nothing. */
export async function viewPartsApart(client: DatabaseClient, row: CaseRow): Promise<WirePartsApart> {
  const { drawn, reading } = await drawCase(client, row)
  const plane = gaussKruger(row.centralMeridianDegrees)
  const parted = partedExtent(drawn, plane)
  if (parted?.split.type !== 'parts' || parted.split.untouched.length === 0) return { parts: [], awards: [] }
  const { split, ground, calls } = parted
  const onPlane = groundParts(ground, plane)
  const holds = (rings: Rings, position: Position) =>
    isInsideRing(
      plane.toPlane(position),
      rings[0]!.map((at) => plane.toPlane(at)),
    )
  return {
    parts: split.untouched.map((part) => {
      const rings = onPlane[part]!
      const spot = plane.toGeographic(pointWithin(rings[0]!))
      const award = drawn.awards.find(
        ({ polygon }) => polygon && polygonsOf(polygon).some((polygonRings) => holds(polygonRings, spot)),
      )
      return {
        part,
        squareMetres: groundSquareMetres(rings),
        geometry: { type: 'Polygon', coordinates: polygonsOf(ground)[part]! },
        spot,
        givenTo: award?.callIndex ?? null,
      }
    }),
    awards: drawn.awards.flatMap(({ callIndex, claimantLetter }) => {
      const call = calls[callIndex]
      return call ? [{ callIndex, claimantLetter, words: reading.document.text.slice(call.start, call.end) }] : []
    }),
  }
}

/** Each part that the line does not enter, once, and to an award of the ruling. */
function mustGiveAll(gives: PartsGivenBody['gives'], untouched: readonly number[], { awards }: Drawn): void {
  const given = gives.map(({ part }) => part).sort((one, other) => one - other)
  const isAll = given.length === untouched.length && given.every((part, index) => part === untouched[index])
  const isToAwards = gives.every(({ callIndex }) => awards.some((award) => award.callIndex === callIndex))
  if (!isAll || !isToAwards) throw partsNotGiven(untouched.length)
}

const orRefused = <T>(result: Result<T>): T => {
  if (!result.ok) throw refusedBecause(result.problem)
  return result.value
}

/** A shape of several polygons with their holes, as one person drew it. */
function withAward(
  fabric: Fabric,
  of: ShapeOf,
  polygons: readonly Rings[],
  drawnBy: string,
  plane: PlaneSystem,
): Fabric {
  const [first, ...others] = polygons
  const drawn = (positions: readonly Position[]) => ({ positions, drawnBy })
  const { fabric: begun, shapeId } = orRefused(drawShape(fabric, of, drawn(first![0]!), plane))
  const withParts = others.reduce(
    (standing, [outer]) => orRefused(addPart(standing, shapeId, drawn(outer!), plane)),
    begun,
  )
  return polygons
    .flatMap(([, ...holes]) => holes)
    .reduce((standing, hole) => orRefused(cutHole(standing, shapeId, drawn(hole), plane)), withParts)
}

/**
 * Gives the parts that the line does not enter to awards, by a person's word. The awards stand as that person's own shapes from
 * then on: what the line gives each side, and the parts given.
 */
export async function giveParts(
  client: DatabaseClient,
  row: CaseRow,
  { gives, changedBy, reason }: PartsGivenBody,
  changedAt: string,
): Promise<void> {
  const { drawn } = await drawCase(client, row)
  const plane = gaussKruger(row.centralMeridianDegrees)
  const parted = partedExtent(drawn, plane)
  if (parted?.split.type !== 'parts') throw nothingParted()
  const { split, ground, calls } = parted
  mustGiveAll(gives, split.untouched, drawn)
  const lands = awardParts(
    split,
    drawn.awards.map(({ callIndex }) => calls[callIndex]?.side ?? null),
    plane,
  )
  const standing: Fabric = (await fabricRepository(client, row).standing())?.fabric ?? EMPTY_FABRIC
  const withoutAwards = standing.shapes
    .filter(({ of }) => of.kind === 'award')
    .reduce((fabric, { id }) => removeShape(fabric, id).fabric, standing)
  const fabric = drawn.awards.reduce((whole, { callIndex }, index) => {
    const land = lands[index]
    const call = calls[callIndex]
    if (!land || !call) throw nothingParted()
    const given = gives.filter((give) => give.callIndex === callIndex)
    const polygons = [
      ...polygonsOf(land),
      ...given.map(({ part }): Polygon['coordinates'] => polygonsOf(ground)[part]!),
    ]
    return withAward(whole, { kind: 'award', call: { start: call.start, end: call.end } }, polygons, changedBy, plane)
  }, withoutAwards)
  await changeFabric(client, row, { fabric: fabric as FabricChangeBody['fabric'], changedBy, reason }, changedAt)
  await caseRepository(client).record(row, changedBy, 'parts-given', { gives, reason })
}
