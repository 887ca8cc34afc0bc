import { distanceMetres, lengthMetres, signedAreaSquareMetres } from '../crs/plane-geometry.ts'
import { polygonsOf, type Ground } from '../outline/model.ts'

import { farthestApart } from './farthest-apart.ts'
import { runsAlong, SAME_PLACE_METRES } from './kept-runs.ts'
import { multiPolygonOf } from './plane/region-geometry.ts'
import { positionOf } from './plane/rounded-position.ts'
import { windingRegions } from './plane/winding-regions.ts'

import type { Metres, PlaneSystem } from '../crs/gauss-kruger.ts'
import type { StretchChange } from './model.ts'
import type { Polygon, Position } from 'geojson'
import type { WeightedRing } from './plane/quantised-edges.ts'

/** One version of an outline, or of what an award gives away: its lines, and the ground inside. */
export type DrawnVersion = {
  readonly lines: readonly (readonly Position[])[]
  readonly ground: Ground | null
}

/** A stretch that runs otherwise in two versions. */
type StretchCompared = {
  readonly change: StretchChange
  /** Null where the version has none there. CGCS2000 longitude, latitude. */
  readonly before: readonly Position[] | null
  readonly after: readonly Position[] | null
  readonly beforeMetres: number
  readonly afterMetres: number
  /** How far the vertex of either lies from the other that lies farthest; null where one is missing. */
  readonly farthestMetres: number | null
}

/** One piece of ground that one version has and the other has not. */
type Face = { readonly squareMetres: number; readonly geometry: Polygon }

export type OutlineComparison = {
  readonly stretches: readonly StretchCompared[]
  readonly keptMetres: number
  /** The largest first; slivers from rounding are left out. */
  readonly gained: readonly Face[]
  readonly lost: readonly Face[]
  readonly gainedSquareMetres: number
  readonly lostSquareMetres: number
}

/** Less is left by rounding where two lines run side by side. */
const LEAST_FACE_SQUARE_METRES = 1

/** Lines laid end to end as far as they go on in their order. */
function joinedLines(lines: readonly (readonly Metres[])[]): Metres[][] {
  const joined: Metres[][] = []
  for (const line of lines) {
    const end = joined.at(-1)?.at(-1)
    if (end && line[0] && distanceMetres(end, line[0]) <= SAME_PLACE_METRES) joined.at(-1)!.push(...line.slice(1))
    else if (line.length > 1) joined.push([...line])
  }
  return joined
}

type Course = readonly Metres[]

const isSamePlace = (one: Metres, other: Metres): boolean => distanceMetres(one, other) <= SAME_PLACE_METRES

/** Whether one stretch leaves and comes back where the other does. */
function isBetweenSameEnds(one: Course, other: Course): boolean {
  const [[from, to], [start, end]] = [
    [one[0]!, one.at(-1)!],
    [other[0]!, other.at(-1)!],
  ]
  return (isSamePlace(from, start) && isSamePlace(to, end)) || (isSamePlace(from, end) && isSamePlace(to, start))
}

/** Each stretch that came beside the one that it took the place of; a line that was laid anew throughout beside the whole line before. */
function pairedStretches(gone: readonly Course[], come: readonly Course[]): [Course | null, Course | null][] {
  const left = [...gone]
  const pairs = come.map((after): [Course | null, Course | null] => {
    const at = left.findIndex((before) => isBetweenSameEnds(before, after))
    return [at < 0 ? null : left.splice(at, 1)[0]!, after]
  })
  const alone = pairs.filter(([before]) => before === null)
  if (alone.length === 1 && left.length === 1) alone[0]![0] = left.pop()!
  return [...pairs, ...left.map((before): [Course, null] => [before, null])]
}

function stretchOf([before, after]: [Course | null, Course | null], plane: PlaneSystem): StretchCompared {
  const positions = (course: Course | null) => course && course.map((point) => positionOf(plane, point))
  return {
    change: before && after ? 'moved' : after ? 'added' : 'removed',
    before: positions(before),
    after: positions(after),
    beforeMetres: lengthMetres(before ?? []),
    afterMetres: lengthMetres(after ?? []),
    farthestMetres: before && after ? farthestApart(before, after) : null,
  }
}

/** Outer rings anticlockwise and holes clockwise, whichever way they came. */
const ringsOf = (ground: Ground | null, weight: 1 | -1, plane: PlaneSystem): WeightedRing[] =>
  (ground === null ? [] : polygonsOf(ground)).flatMap((rings) =>
    rings.map((positions, index) => {
      const ring = positions.map(plane.toPlane)
      return { ring: signedAreaSquareMetres(ring) > 0 === (index === 0) ? ring : ring.reverse(), weight }
    }),
  )

function facesOf(rings: readonly Course[] | undefined, plane: PlaneSystem): Face[] {
  const areaOf = (ring: readonly Position[]) => Math.abs(signedAreaSquareMetres(ring.map(plane.toPlane)))
  return multiPolygonOf(rings ?? [], plane)
    .coordinates.map(([outer = [], ...holes]) => ({
      squareMetres: holes.reduce((area, hole) => area - areaOf(hole), areaOf(outer)),
      geometry: { type: 'Polygon' as const, coordinates: [outer, ...holes] },
    }))
    .filter(({ squareMetres }) => squareMetres >= LEAST_FACE_SQUARE_METRES)
    .sort((one, other) => other.squareMetres - one.squareMetres)
}

/** What of an outline runs otherwise in a later version, and which ground it gained and lost. On the case's own plane. */
export function compareOutlines(before: DrawnVersion, after: DrawnVersion, plane: PlaneSystem): OutlineComparison {
  const coursesOf = ({ lines }: DrawnVersion) => joinedLines(lines.map((line) => line.map(plane.toPlane)))
  const [known, now] = [coursesOf(before), coursesOf(after)]
  const nowRuns = now.flatMap((course) => runsAlong(course, known))
  const changed = (runs: typeof nowRuns) => runs.filter(({ isKept }) => !isKept).map(({ points }) => points)
  const knownRuns = known.flatMap((course) => runsAlong(course, now))
  const regions = windingRegions([...ringsOf(after.ground, 1, plane), ...ringsOf(before.ground, -1, plane)])
  const [gained, lost] = [facesOf(regions.get(1)?.rings, plane), facesOf(regions.get(-1)?.rings, plane)]
  const sum = (faces: readonly Face[]) => faces.reduce((total, { squareMetres }) => total + squareMetres, 0)
  return {
    stretches: pairedStretches(changed(knownRuns), changed(nowRuns)).map((pair) => stretchOf(pair, plane)),
    keptMetres: nowRuns.reduce((total, { isKept, points }) => total + (isKept ? lengthMetres(points) : 0), 0),
    gained,
    lost,
    gainedSquareMetres: sum(gained),
    lostSquareMetres: sum(lost),
  }
}
