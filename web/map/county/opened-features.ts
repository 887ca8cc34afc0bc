import { COUNTY } from '../style.ts'

import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { WireParcelOverlap } from '../../../geodata/wire/parcel-overlaps.ts'
import type { WireParcel } from '../../../geodata/wire/parcels.ts'

type OpenedProperties = {
  readonly part: 'outline' | 'shared' | 'former'
  readonly number: string
  readonly colour: string
  readonly offset: number
  /** Numbers of coinciding parcels stand one above the other. */
  readonly anchor: 'bottom' | 'top' | 'center'
}

/** Coinciding outlines lie beside one another, half to each side of the true line. */
const OFFSET_PIXELS = 1.6

const outline = (
  parcel: WireParcel,
  index: 0 | 1,
  offset: number,
  anchor: OpenedProperties['anchor'],
): Feature<Polygon | MultiPolygon, OpenedProperties> => ({
  type: 'Feature',
  properties: { part: 'outline', number: parcel.number, colour: COUNTY.opened[index], offset, anchor },
  geometry: parcel.geometry,
})

/** An outline that another took the place of. */
export const formerFeature = (geometry: Polygon | MultiPolygon): Feature<Polygon | MultiPolygon, OpenedProperties> => ({
  type: 'Feature',
  properties: { part: 'former', number: '', colour: '', offset: 0, anchor: 'center' },
  geometry,
})

/** What is drawn of the overlap or the parcel that is open; `illustrative` is the word for ground that only shows the idea. */
export function openedFeatures(
  overlap: WireParcelOverlap | null,
  parcel: WireParcel | null,
  illustrative: string,
): Feature<Polygon | MultiPolygon, OpenedProperties>[] {
  const named = (one: WireParcel): WireParcel =>
    one.isIllustrative ? { ...one, number: `${one.number}（${illustrative}）` } : one
  if (overlap)
    return [
      {
        type: 'Feature',
        properties: { part: 'shared', number: '', colour: '', offset: 0, anchor: 'center' },
        geometry: overlap.geometry,
      },
      outline(named(overlap.first), 0, -OFFSET_PIXELS, 'bottom'),
      outline(named(overlap.second), 1, OFFSET_PIXELS, 'top'),
    ]
  return parcel ? [outline(named(parcel), 0, 0, 'center')] : []
}

export const positionsOfArea = (geometry: Polygon | MultiPolygon): Position[] =>
  geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2)
