import { isInChina } from '../../../geodata/crs/in-china.ts'

import type { Position } from 'geojson'

/** A position as the phone gave it. `accuracyMetres` is null where the phone did not say how wrong it may be. */
export type PositionFix = {
  readonly position: [longitude: number, latitude: number]
  readonly accuracyMetres: number | null
  readonly at: string
}

const CENTIMETRES = 1e7
const MOST_METRES = 100_000

const rounded = (degrees: number): number => Math.round(degrees * CENTIMETRES) / CENTIMETRES

/** An accuracy of nothing is none: no phone knows where it is to the millimetre. Null for a position that is not in China. */
export function fixOf({ coords, timestamp }: GeolocationPosition): PositionFix | null {
  const position: Position = [rounded(coords.longitude), rounded(coords.latitude)]
  if (!isInChina(position)) return null
  const metres = Math.round(coords.accuracy * 10) / 10
  return {
    position: [position[0]!, position[1]!],
    accuracyMetres: metres > 0 && metres <= MOST_METRES ? metres : null,
    at: new Date(timestamp).toISOString(),
  }
}
