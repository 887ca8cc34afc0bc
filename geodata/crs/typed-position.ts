import { gaussKruger, type PlaneSystem } from './gauss-kruger.ts'

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
const SECONDS_WITHOUT_MARK = /''/gu

/** The ranges do not meet, so that the order of the two figures need not be asked. */
const isLongitude = (value: number) => value >= 73 && value <= 136
const isLatitude = (value: number) => value >= 3 && value <= 54
const isNorthing = (value: number) => value >= 1_900_000 && value <= 6_000_000
const isEasting = (value: number) => value >= 100_000 && value <= 900_000
const METRES_BEFORE_ZONE = 1_000_000

function figuresOf(typed: string): number[] {
  const text = typed.normalize('NFKC').replace(SECONDS_WITHOUT_MARK, '″')
  const sexagesimal = [...text.matchAll(DEGREES_MINUTES)].map(
    ({ groups }) =>
      Number(groups?.['degrees']) + Number(groups?.['minutes']) / 60 + Number(groups?.['seconds'] ?? 0) / 3600,
  )
  return sexagesimal.length > 0 ? sexagesimal : (text.match(FIGURE) ?? []).map(Number)
}

/** The zone that stands before an eight-figure Y: 25 to 45 of three degrees, 13 to 23 of six. */
function zoneBefore(easting: number): { centralMeridianDegrees: number; zone: 'three-degree' | 'six-degree' } | null {
  const number = Math.floor(easting / METRES_BEFORE_ZONE)
  if (!isEasting(easting % METRES_BEFORE_ZONE)) return null
  if (number >= 25 && number <= 45) return { centralMeridianDegrees: number * 3, zone: 'three-degree' }
  if (number >= 13 && number <= 23) return { centralMeridianDegrees: number * 6 - 3, zone: 'six-degree' }
  return null
}

function onPlane(north: number, east: number, plane: PlaneSystem): TypedPosition | null {
  if (isEasting(east)) {
    const { centralMeridianDegrees } = plane
    const understood = { type: 'plane', zone: 'of-the-case', centralMeridianDegrees } as const
    return { position: plane.toGeographic([east, north]), understood }
  }
  const prefixed = zoneBefore(east)
  if (!prefixed) return null
  const position = gaussKruger(prefixed.centralMeridianDegrees).toGeographic([east % METRES_BEFORE_ZONE, north])
  return { position, understood: { type: 'plane', ...prefixed } }
}

/**
 * Reads two figures as a person types or pastes them: longitude and latitude in decimal degrees or in degrees, minutes
 * and seconds, or X (north) and Y (east, with or without its zone) in metres, in either order. Taken as CGCS2000.
 */
export function typedPosition(typed: string, plane: PlaneSystem): TypedPositionReading {
  const [first, second, ...more] = figuresOf(typed)
  if (first === undefined || second === undefined || more.length > 0) return { ok: false, problem: 'not-two-figures' }
  for (const [one, other] of [
    [first, second],
    [second, first],
  ] as const) {
    if (isLongitude(one) && isLatitude(other))
      return { ok: true, value: { position: [one, other], understood: { type: 'degrees' } } }
    const found = isNorthing(one) ? onPlane(one, other, plane) : null
    if (found) return { ok: true, value: found }
  }
  return { ok: false, problem: 'no-position-in-china' }
}
