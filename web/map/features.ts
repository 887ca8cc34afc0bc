import { letterPlaces } from './letter-places.ts'
import { LETTERS, LINE_WIDTH_PIXELS, TICKS, colourOfLine, colourOfSide } from './style.ts'

import type { Feature, FeatureCollection, Geometry, LineString, MultiPolygon, Point, Position } from 'geojson'
import type { WireBand } from '../../geodata/wire/bands.ts'
import type { WireAward } from '../../geodata/wire/case.ts'
import type { WireOutline, WireOverlap, WirePlace } from '../../geodata/wire/geometry.ts'
import type { SegmentLine } from './outline-lines.ts'
import type { PixelScale } from './pixel-scale.ts'
import type { LaidStretch } from '../../geodata/sheets/side-by-side/line.ts'

export type StretchProperties = {
  readonly segment: string
  readonly clause: string
  readonly letter: string | null
  readonly role: SegmentLine['role']
  readonly certainty: SegmentLine['certainty']
  readonly colour: string
  readonly widthPixels: number
  readonly offsetPixels: number
  /** 0 when the line bears no ticks. */
  readonly tickOffsetPixels: number
}

export type LaidLine = { readonly line: SegmentLine; readonly stretch: LaidStretch }

export const collection = <G extends Geometry, P>(features: Feature<G, P>[]): FeatureCollection<G, P> => ({
  type: 'FeatureCollection',
  features,
})

function tickOffset({ line, stretch }: LaidLine): number {
  if (line.role !== 'claim' || line.certainty === 'unknown' || stretch.inside === null) return 0
  const inward = (LINE_WIDTH_PIXELS[line.role] + TICKS.lengthPixels) / 2
  return stretch.offsetPixels + (stretch.inside === 'right' ? inward : -inward)
}

export const stretchFeatures = (laid: readonly LaidLine[]): Feature<LineString, StretchProperties>[] =>
  laid.map(({ line, stretch }) => ({
    type: 'Feature',
    properties: {
      segment: line.id,
      clause: line.clauseKey,
      letter: line.letter,
      role: line.role,
      certainty: line.certainty,
      colour: colourOfLine(line.role, line.letter),
      widthPixels: LINE_WIDTH_PIXELS[line.role],
      offsetPixels: stretch.offsetPixels,
      tickOffsetPixels: tickOffset({ line, stretch }),
    },
    geometry: { type: 'LineString', coordinates: [...stretch.coordinates].map((position) => [...position]) },
  }))

export type LetterProperties = {
  readonly letter: string
  readonly colour: string
  readonly shiftEms: readonly [number, number]
}

export const letterFeatures = (laid: readonly LaidLine[], scale: PixelScale): Feature<Point, LetterProperties>[] =>
  laid.flatMap(({ line, stretch }) => {
    const { letter } = line
    if (letter === null || line.certainty === 'unknown') return []
    return letterPlaces(stretch, scale, LETTERS).map(({ position, shiftPixels: [right, down] }) => ({
      type: 'Feature' as const,
      properties: {
        letter,
        colour: colourOfSide(letter),
        shiftEms: [right / LETTERS.sizePixels, down / LETTERS.sizePixels] as const,
      },
      geometry: { type: 'Point' as const, coordinates: position },
    }))
  })

/** The words that stand on a gap; `text` says them in the language of the page. */
export const gapFeatures = (
  lines: readonly SegmentLine[],
  text: (lengthMetres: number) => string,
): Feature<Point, { readonly text: string; readonly colour: string }>[] =>
  lines
    .filter(({ certainty }) => certainty === 'unknown')
    .map(({ coordinates, lengthMetres, role, letter }) => ({
      type: 'Feature',
      properties: { text: text(lengthMetres), colour: colourOfLine(role, letter) },
      geometry: { type: 'Point', coordinates: halfway(coordinates) },
    }))

/** The middle between the two ends. */
function halfway(line: readonly Position[]): Position {
  const [[x = NaN, y = NaN] = [], [toX = NaN, toY = NaN] = []] = [line[0], line.at(-1)]
  return [(x + toX) / 2, (y + toY) / 2]
}

/** Places under the words that `label` finds for them. */
export const placeFeatures = (
  places: readonly WirePlace[],
  label: (place: WirePlace) => string,
): Feature<WirePlace['geometry'], { readonly place: string; readonly kind: string; readonly name: string }>[] =>
  places.map((place) => ({
    type: 'Feature',
    properties: { place: place.id, kind: place.kind, name: label(place) },
    geometry: place.geometry,
  }))

export const awardFeatures = (
  awards: readonly WireAward[],
  text: (letter: string) => string,
): Feature<MultiPolygon, { readonly colour: string; readonly text: string }>[] =>
  awards.flatMap(({ geometry, claimantLetter }) =>
    geometry === null || claimantLetter === null
      ? []
      : [
          {
            type: 'Feature' as const,
            properties: { colour: colourOfSide(claimantLetter), text: text(claimantLetter) },
            geometry,
          },
        ],
  )

export const overlapFeatures = (overlaps: readonly Pick<WireOverlap, 'geometry'>[]): Feature<MultiPolygon, null>[] =>
  overlaps.flatMap(({ geometry }) =>
    geometry === null ? [] : [{ type: 'Feature' as const, properties: null, geometry }],
  )

/** The bands of the outlines that the map shows, each in the colour of its line. */
export const bandFeatures = (
  bands: readonly WireBand[],
  outlines: readonly WireOutline[],
): Feature<MultiPolygon, { colour: string }>[] =>
  bands.flatMap(({ outlineId, strip }) => {
    const outline = outlines.find(({ id }) => id === outlineId)
    if (!outline || strip.coordinates.length === 0) return []
    const colour = colourOfLine(outline.role, outline.claimantLetter)
    return [{ type: 'Feature' as const, properties: { colour }, geometry: strip }]
  })
