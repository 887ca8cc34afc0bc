import { gaussKruger, type Metres } from '../crs/gauss-kruger.ts'
import { polygonsOf } from '../outline/model.ts'

import { clipToFrame } from './clip-to-frame.ts'

import type { CaseView } from '../wire/case.ts'
import type { WireOutline, WirePlace } from '../wire/geometry.ts'
import type { WireSchematic } from '../wire/public-sketch.ts'
import type { Position } from 'geojson'

type SchematicPoint = [number, number]

/** The drawing is 1000 units wide and high; its own corners stand on steps, so that it shows and does not measure. */
const FRAME_UNITS = 1000
const MARGIN_UNITS = 140
const STEP_UNITS = 20
/** The first one again at the end. */
const CORNERS_OF_A_TRIANGLE = 4

const LABEL_KINDS: Partial<Record<WirePlace['kind'], WireSchematic['labels'][number]['kind']>> = {
  road: 'road',
  field: 'field',
  peak: 'hill',
  gully: 'gully',
  ridge: 'ridge',
  settlement: 'village',
}

const onStep = (units: number): number =>
  Math.min(FRAME_UNITS, Math.max(0, Math.round(units / STEP_UNITS) * STEP_UNITS))

/** A scale and a place on earth are left behind here: only the shape goes on, north up. */
function schematicPlane(extent: readonly Position[], centralMeridianDegrees: number): (at: Position) => SchematicPoint {
  const { toPlane } = gaussKruger(centralMeridianDegrees)
  const points = extent.map(toPlane)
  const [easts, norths] = [points.map(([east]) => east), points.map(([, north]) => north)]
  const [west, east] = [Math.min(...easts), Math.max(...easts)]
  const [south, north] = [Math.min(...norths), Math.max(...norths)]
  const scale = (FRAME_UNITS - 2 * MARGIN_UNITS) / Math.max(east - west, north - south, 1)
  return (position) => {
    const [pointEast, pointNorth]: Metres = toPlane(position)
    return [
      FRAME_UNITS / 2 + (pointEast - (west + east) / 2) * scale,
      FRAME_UNITS / 2 - (pointNorth - (south + north) / 2) * scale,
    ]
  }
}

const withoutRepeats = (path: readonly SchematicPoint[]): SchematicPoint[] =>
  path.filter(([x, y], index) => index === 0 || path[index - 1]![0] !== x || path[index - 1]![1] !== y)

/** Whether most corners of the land along a feature are the feature's own: then this is the piece that bounds it. */
function isPartOf(along: readonly SchematicPoint[], piece: readonly SchematicPoint[]): boolean {
  const corners = new Set(piece.map(String))
  return along.filter((corner) => corners.has(String(corner))).length * 2 >= along.length
}

/** The course of a feature as far as it goes; null for a single point. */
function courseOfPlace({ geometry }: WirePlace): Position[] | null {
  if (geometry.type === 'Point') return null
  return geometry.type === 'LineString' ? geometry.coordinates : (geometry.coordinates[0] ?? [])
}

const courseOf = ({ segments }: WireOutline): Position[] => segments.flatMap(({ geometry }) => geometry.coordinates)

export type SchematicOptions = {
  /** Moves a position to where it is published: all of the sketch is made from that. */
  readonly coarse: (position: Position) => Position
  /** The name of a place in words for everybody; null for one that is not told. */
  readonly nameOf: (name: string) => string | null
}

/**
 * Null when the extent is open or closed by assumption only, as a sketch would show a side that no words give; or so small that no ring of
 * it is left where it is published.
 */
export function schematicOf(view: CaseView, { coarse, nameOf }: SchematicOptions): WireSchematic | null {
  const extent = view.outlines.find(({ role }) => role === 'extent')
  const line = view.outlines.find(({ role }) => role === 'dividing-line')
  if (!extent?.geometry || extent.closedByStraightMetres > 0 || !line) return null
  const outer = polygonsOf(extent.geometry).map((rings) => rings[0] ?? [])
  const toPublished = schematicPlane(outer.flat().map(coarse), view.centralMeridianDegrees)
  const toFrame = (position: Position) => toPublished(coarse(position))
  const onSteps = ([x, y]: readonly [number, number]): SchematicPoint => [onStep(x), onStep(y)]
  const toSchematic = (position: Position) => onSteps(toFrame(position))
  const path = (positions: readonly Position[]) => withoutRepeats(positions.map(toSchematic))
  /** A feature goes on past the land to the frame: a road does not end where a quarrel does. */
  const runningOn = (place: WirePlace, along: SchematicPoint[]) => {
    const pieces = clipToFrame((courseOfPlace(place) ?? []).map(toFrame), FRAME_UNITS)
    const paths = pieces.map((piece) => withoutRepeats(piece.map(onSteps)))
    return paths.find((candidate) => isPartOf(along, candidate)) ?? along
  }
  // A sketch has room for one ring: of several parts the one with most corners.
  const ring = path(outer.reduce((one, other) => (other.length > one.length ? other : one)))
  if (ring.length < CORNERS_OF_A_TRIANGLE) return null
  const places = new Map(view.places.map((place) => [place.id, place]))

  const labels = extent.segments.flatMap(({ placeId, geometry }): WireSchematic['labels'] => {
    const place = placeId === null ? undefined : places.get(placeId)
    const kind = place && LABEL_KINDS[place.kind]
    const text = place && nameOf(place.names[0]!.name)
    const along = path(geometry.coordinates)
    return kind && text ? [{ kind, text, at: along[Math.floor(along.length / 2)]!, path: runningOn(place, along) }] : []
  })
  const dividingLine = path(courseOf(line))
  const village = view.places.find(({ kind, geometry }) => kind === 'settlement' && geometry.type === 'Point')
  const villageName = village && nameOf(village.names[0]!.name)
  return {
    extent: ring,
    dividingLine,
    parts: (view.ruling?.awards ?? []).flatMap(({ claimantLetter, geometry }) =>
      (geometry?.coordinates ?? []).map((rings) => ({ claimantLetter, ring: path(rings[0] ?? []) })),
    ),
    labels: [
      ...labels,
      ...(dividingLine[0]
        ? [{ kind: 'hill' as const, text: nameOf(hillName(view)) ?? '', at: dividingLine[0], path: [] }]
        : []),
      ...(village?.geometry.type === 'Point' && villageName
        ? [
            {
              kind: 'village' as const,
              text: villageName,
              at: toSchematic(village.geometry.coordinates),
              path: [],
            },
          ]
        : []),
    ],
  }
}

/** The hill where the ruled line begins, by a name that gives no height. */
const hillName = (view: CaseView): string =>
  view.places
    .find(({ kind, spotHeightMetres }) => kind === 'peak' && spotHeightMetres !== undefined)
    ?.names.find(({ name }) => !/\d/u.test(name))?.name ?? ''
