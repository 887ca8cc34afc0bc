import { gaussKruger, type Metres } from '../crs/gauss-kruger.ts'
import { polygonsOf } from '../outline/model.ts'

import { clipToFrame } from './clip-to-frame.ts'

import type { CaseView } from '../wire/case.ts'
import type { WireOutline, WirePlace } from '../wire/geometry.ts'
import type { WireSchematic } from '../wire/public-sketch.ts'
import type { Position } from 'geojson'

type SchematicPoint = [number, number]

/** The drawing is 1000 units wide and high; corners are put on a coarse lattice, so that it shows and does not measure. */
const FRAME_UNITS = 1000
const MARGIN_UNITS = 140
const LATTICE_UNITS = 20

const LABEL_KINDS: Partial<Record<WirePlace['kind'], WireSchematic['labels'][number]['kind']>> = {
  road: 'road',
  field: 'field',
  peak: 'hill',
  gully: 'gully',
  ridge: 'ridge',
  settlement: 'village',
}

/** Of the sketch’s own units, as many as its coarsest lattice and that of the ground ask for. */
const latticeUnits = (coarseningMetres: number, unitsPerMetre: number): number =>
  LATTICE_UNITS * Math.max(1, Math.ceil((coarseningMetres * unitsPerMetre) / LATTICE_UNITS))

/** Counted from the middle of the frame, so that a coarse lattice does not push everything to one side. */
const onLattice = (units: number, step: number): number =>
  Math.min(FRAME_UNITS, Math.max(0, FRAME_UNITS / 2 + Math.round((units - FRAME_UNITS / 2) / step) * step))

/** A scale and a place on earth are left behind here: only the shape goes on, north up. */
function schematicPlane(extent: readonly Position[], centralMeridianDegrees: number) {
  const { toPlane } = gaussKruger(centralMeridianDegrees)
  const points = extent.map(toPlane)
  const [easts, norths] = [points.map(([east]) => east), points.map(([, north]) => north)]
  const [west, east] = [Math.min(...easts), Math.max(...easts)]
  const [south, north] = [Math.min(...norths), Math.max(...norths)]
  const scale = (FRAME_UNITS - 2 * MARGIN_UNITS) / Math.max(east - west, north - south)
  const toFrame = (position: Position): SchematicPoint => {
    const [pointEast, pointNorth]: Metres = toPlane(position)
    return [
      FRAME_UNITS / 2 + (pointEast - (west + east) / 2) * scale,
      FRAME_UNITS / 2 - (pointNorth - (south + north) / 2) * scale,
    ]
  }
  return { toFrame, unitsPerMetre: scale }
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
  /** No finer than this on the ground; 0 where the ground is illustrative, and tells nothing. */
  readonly coarseningMetres: number
  /** The name of a place in words for everybody; null for one that is not told. */
  readonly nameOf: (name: string) => string | null
}

/** Null when the extent is open or closed by assumption only: a sketch would show a side that no words give. */
export function schematicOf(view: CaseView, { coarseningMetres, nameOf }: SchematicOptions): WireSchematic | null {
  const extent = view.outlines.find(({ role }) => role === 'extent')
  const line = view.outlines.find(({ role }) => role === 'dividing-line')
  if (!extent?.geometry || extent.closedByStraightMetres > 0 || !line) return null
  const outer = polygonsOf(extent.geometry).map((rings) => rings[0] ?? [])
  const { toFrame, unitsPerMetre } = schematicPlane(outer.flat(), view.centralMeridianDegrees)
  const step = latticeUnits(coarseningMetres, unitsPerMetre)
  const toLattice = ([x, y]: readonly [number, number]): SchematicPoint => [onLattice(x, step), onLattice(y, step)]
  const toSchematic = (position: Position) => toLattice(toFrame(position))
  const path = (positions: readonly Position[]) => withoutRepeats(positions.map(toSchematic))
  /** A feature goes on past the land to the frame: a road does not end where a quarrel does. */
  const runningOn = (place: WirePlace, along: SchematicPoint[]) => {
    const pieces = clipToFrame((courseOfPlace(place) ?? []).map(toFrame), FRAME_UNITS)
    const paths = pieces.map((piece) => withoutRepeats(piece.map(toLattice)))
    return paths.find((candidate) => isPartOf(along, candidate)) ?? along
  }
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
    // A sketch has room for one ring: of several parts the one with most corners.
    extent: path(outer.reduce((one, other) => (other.length > one.length ? other : one))),
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
