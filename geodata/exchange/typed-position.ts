import { gaussKruger, type PlaneSystem } from '../crs/gauss-kruger.ts'

import { readPair } from './gazetteer/coordinate-order.ts'

import type { Position } from 'geojson'

/** How typed figures were taken: degrees in either order, or X north and Y east in a zone. */
type UnderstoodAs =
  | { readonly type: 'degrees' }
  | {
      readonly type: 'plane'
      readonly zone: 'of-the-case' | 'three-degree' | 'six-degree'
      readonly centralMeridianDegrees: number
    }
type TypedPosition = { readonly position: Position; readonly understood: UnderstoodAs }
export type TypedPositionProblem = 'not-two-figures' | 'no-position-in-china'
export type TypedPositionReading =
  { readonly ok: true; readonly value: TypedPosition } | { readonly ok: false; readonly problem: TypedPositionProblem }

const DEGREES_MINUTES =
  /(?<degrees>\d{1,3})\s*°\s*(?<minutes>\d{1,2})\s*['′]\s*(?:(?<seconds>\d{1,2}(?:\.\d+)?)\s*["″]?)?/gu
const FIGURE = /[-+]?\d+(?:\.\d+)?/gu
const TWO_SINGLE_MARKS = /''/gu

function figuresOf(typed: string): number[] {
  const text = typed.normalize('NFKC').replace(TWO_SINGLE_MARKS, '″')
  const sexagesimal = [...text.matchAll(DEGREES_MINUTES)].map(
    ({ groups }) =>
      Number(groups?.['degrees']) + Number(groups?.['minutes']) / 60 + Number(groups?.['seconds'] ?? 0) / 3600,
  )
  return sexagesimal.length > 0 ? sexagesimal : (text.match(FIGURE) ?? []).map(Number)
}

/** Zones 25 to 45 are of three degrees, 13 to 23 of six; without a number it is the case's own. */
function zoneOf(number: number | null, plane: PlaneSystem): Omit<UnderstoodAs & { type: 'plane' }, 'type'> {
  if (number === null) return { zone: 'of-the-case', centralMeridianDegrees: plane.centralMeridianDegrees }
  return number >= 25
    ? { zone: 'three-degree', centralMeridianDegrees: number * 3 }
    : { zone: 'six-degree', centralMeridianDegrees: number * 6 - 3 }
}

/**
 * Reads two figures as a person types or pastes them: longitude and latitude in decimal degrees or in degrees, minutes
 * and seconds, or X (north) and Y (east, with or without its zone) in metres, in either order. Taken as CGCS2000.
 */
export function typedPosition(typed: string, plane: PlaneSystem): TypedPositionReading {
  const [first, second, ...more] = figuresOf(typed)
  if (first === undefined || second === undefined || more.length > 0) return { ok: false, problem: 'not-two-figures' }
  const pair = readPair(first, second)
  if (!pair) return { ok: false, problem: 'no-position-in-china' }
  const { unit, north, east } = pair
  if (unit === 'degree') return { ok: true, value: { position: [east, north], understood: { type: 'degrees' } } }
  const zone = zoneOf(pair.zone, plane)
  const system = zone.zone === 'of-the-case' ? plane : gaussKruger(zone.centralMeridianDegrees)
  return { ok: true, value: { position: system.toGeographic([east, north]), understood: { type: 'plane', ...zone } } }
}
