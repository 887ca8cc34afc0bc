/** A case as a surveyor's drawing: lines and numbered points by layers as CASS has them (JZX, JZD, ZJ), overlaps, awards and places. */
import { outlineTitle } from '../../sheets/area-rows.ts'
import { isInnerLine } from '../../outline/model.ts'
import { placeLabel } from '../../words/place-names.ts'
import { pointIn, wholeLines } from '../out/points-table.ts'

import { layerName, type DrawingColour, type DrawingThing } from './drawing-out.ts'
import { labelSpots } from './label-spots.ts'

import type { Position } from 'geojson'
import type { FilePlane } from '../../crs/file-plane.ts'
import type { Metres } from '../../crs/gauss-kruger.ts'
import type { CaseView } from '../../wire/case.ts'
import type { WireOutline, WirePlace } from '../../wire/geometry.ts'

/** A label stands so far to the east and north of its point, where there is room. */
const LABEL_METRES = 1.2
const POINTS_LAYER = 'JZD'
const NAMES_LAYER = 'ZJ-地名'
const COLOURS = { overlap: 4, award: 3, place: 8, name: 7, point: 1, unknown: 8 } as const
/** Of the sides by their letters, again from the first where there are more. */
const SIDE_COLOURS: readonly DrawingColour[] = [1, 5, 3, 6]

type ToPlane = (position: Position) => Metres
type Rings = readonly (readonly Position[])[]
type Layer = { readonly layer: string; readonly colour: DrawingColour }

const ringsOf = (geometry: { readonly type: string; readonly coordinates: unknown } | null): Rings => {
  if (geometry === null) return []
  return geometry.type === 'MultiPolygon' ? (geometry.coordinates as Rings[]).flat() : (geometry.coordinates as Rings)
}

const closedLines = (rings: Rings, layer: Layer, toPlane: ToPlane): DrawingThing[] =>
  rings.map((ring) => ({ ...layer, is: 'line', vertices: ring.slice(0, -1).map(toPlane), isClosed: true }))

const openLine = (line: readonly Position[], layer: Layer, toPlane: ToPlane): DrawingThing => ({
  ...layer,
  is: 'line',
  vertices: line.map(toPlane),
  isClosed: false,
})

function colourOf({ role, claimantLetter }: WireOutline, { claimants }: CaseView): DrawingColour {
  const side = claimants.findIndex(({ letter }) => letter === claimantLetter)
  if (role === 'claim' && side >= 0) return SIDE_COLOURS[side % SIDE_COLOURS.length]!
  return role === 'dividing-line' ? 6 : 7
}

/** The ring where the words enclose ground, else its stretches. What is only assumed, and what only parts the ground, is on layers of its own. */
function outlineLines(outline: WireOutline, view: CaseView, toPlane: ToPlane): DrawingThing[] {
  const layer = { layer: layerName(`JZX-${outlineTitle(outline)}`), colour: colourOf(outline, view) }
  const isEnclosed = outline.geometry !== null && outline.role !== 'dividing-line'
  const stretches = outline.segments.flatMap((segment): DrawingThing[] => {
    const { coordinates } = segment.geometry
    if (isInnerLine(segment)) return [openLine(coordinates, { ...layer, layer: `${layer.layer}-内线` }, toPlane)]
    if (segment.certainty === 'unknown')
      return [openLine(coordinates, { layer: `${layer.layer}-未定`, colour: COLOURS.unknown }, toPlane)]
    return isEnclosed ? [] : [openLine(coordinates, layer, toPlane)]
  })
  return isEnclosed ? [...closedLines(ringsOf(outline.geometry), layer, toPlane), ...stretches] : stretches
}

type Labelled = { readonly at: Metres; readonly words: string }

/** Points of several lines at one spot are one sign with all their numbers. */
function numberedPoints(view: CaseView, plane: FilePlane): Labelled[] {
  const spotOf = pointIn(plane, view)
  const found = new Map<string, Labelled>()
  for (const point of wholeLines(view).flatMap(({ points }) => points)) {
    const at = spotOf(point)
    const key = at.map((metres) => metres.toFixed(3)).join(' ')
    const known = found.get(key)
    found.set(key, known ? { at: known.at, words: `${known.words} ${point.number}` } : { at, words: point.number })
  }
  return [...found.values()]
}

const middleOf = (line: readonly Position[]): Position => line[Math.floor(line.length / 2)]!

function placeThings({ geometry }: WirePlace, toPlane: ToPlane): DrawingThing[] {
  const colour = COLOURS.place
  if (geometry.type === 'Point') return [{ layer: '地物点', colour, is: 'point', at: toPlane(geometry.coordinates) }]
  if (geometry.type === 'LineString') return [openLine(geometry.coordinates, { layer: '地物线', colour }, toPlane)]
  return closedLines(geometry.coordinates, { layer: '地物面', colour }, toPlane)
}

/** The mean of the corners of an area; the middle vertex of a line. */
function spotOfName({ geometry }: WirePlace, toPlane: ToPlane): Metres {
  if (geometry.type === 'Point') return toPlane(geometry.coordinates)
  if (geometry.type === 'LineString') return toPlane(middleOf(geometry.coordinates))
  const corners = geometry.coordinates[0]!.slice(0, -1).map(toPlane)
  const mean = (axis: 0 | 1): number => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length
  return [mean(0), mean(1)]
}

/** Everything that a case has drawn, in the plane of the file: east, then north. */
export function caseDrawing(view: CaseView, plane: FilePlane): DrawingThing[] {
  const toPlane: ToPlane = (position) => plane.toPlane(position)
  const numbered = numberedPoints(view, plane)
  const named = view.places.flatMap((place): (Labelled & { readonly isPoint: boolean })[] => {
    const words = placeLabel(place, view.claimants)
    return words === '' ? [] : [{ at: spotOfName(place, toPlane), words, isPoint: place.geometry.type === 'Point' }]
  })
  const labelled = [...numbered, ...named.filter(({ isPoint }) => isPoint)]
  const spots = labelSpots(
    labelled.map(({ at }) => at),
    LABEL_METRES,
  )
  const labels = labelled.map(({ words }, index): DrawingThing => {
    const layer =
      index < numbered.length
        ? { layer: POINTS_LAYER, colour: COLOURS.point }
        : { layer: NAMES_LAYER, colour: COLOURS.name }
    return { ...layer, is: 'text', at: spots[index]!, words }
  })
  return [
    ...view.outlines.flatMap((outline) => outlineLines(outline, view, toPlane)),
    ...numbered.map(({ at }): DrawingThing => ({
      layer: POINTS_LAYER,
      colour: COLOURS.point,
      is: 'boundary-point',
      at,
    })),
    ...view.overlaps.flatMap(({ geometry }) =>
      closedLines(ringsOf(geometry), { layer: '重叠', colour: COLOURS.overlap }, toPlane),
    ),
    ...(view.ruling?.awards ?? []).flatMap(({ geometry, winner }) =>
      closedLines(ringsOf(geometry), { layer: layerName(`确权-${winner}`), colour: COLOURS.award }, toPlane),
    ),
    ...view.places.flatMap((place) => placeThings(place, toPlane)),
    ...labels,
    ...named
      .filter(({ isPoint }) => !isPoint)
      .map(({ at, words }): DrawingThing => ({ layer: NAMES_LAYER, colour: COLOURS.name, is: 'text', at, words })),
  ]
}
