import { gaussKruger, type PlaneSystem } from '../../crs/gauss-kruger.ts'
import { systemOfZone, type KnownSystem } from '../../crs/known-system.ts'
import { failure, success, type Result } from '../../result.ts'

import { pairReader, readPair, type ReadPair } from './coordinate-order.ts'

import type { Position } from 'geojson'

/** How the coordinates of a file are read, one way for all of them. */
export type FileCoordinates = {
  readonly system: KnownSystem
  readonly isSystemStated: boolean
  readonly order: ReadPair['order']
  /** Longitude and latitude; undefined for a pair that is read another way than the rest of the file. */
  readonly toGeographic: (pair: Position) => Position | undefined
}

const keyOf = ({ unit, order, zone }: ReadPair): string => `${unit} ${order} ${zone ?? ''}`

/** The reading that most pairs have. */
function commonReading(pairs: readonly ReadPair[]): ReadPair | undefined {
  const counts = new Map<string, number>()
  for (const pair of pairs) counts.set(keyOf(pair), 1 + (counts.get(keyOf(pair)) ?? 0))
  const most = Math.max(...counts.values())
  return pairs.find((pair) => counts.get(keyOf(pair)) === most)
}

const fileFailure = (code: Parameters<typeof failure>[0]['code'], details: Record<string, string | number> = {}) =>
  failure({ code, details })

function systemFor(common: ReadPair, stated: KnownSystem | null): Result<KnownSystem> {
  if (stated) {
    if (stated.unit !== common.unit) return fileFailure('places-unit-differs', { epsg: stated.epsg })
    if (stated.unit === 'metre' && common.zone !== null && !hasZone(stated, common.zone))
      return fileFailure('places-zone-differs', { epsg: stated.epsg, zone: common.zone })
    return success(stated)
  }
  if (common.unit === 'degree') return success({ unit: 'degree', epsg: 4490 })
  const system = common.zone === null ? undefined : systemOfZone(common.zone)
  return system ? success(system) : fileFailure('places-zone-missing')
}

const hasZone = (system: KnownSystem, zone: number): boolean => {
  const ofZone = systemOfZone(zone)
  return (
    ofZone?.unit === 'metre' &&
    system.unit === 'metre' &&
    ofZone.centralMeridianDegrees === system.centralMeridianDegrees &&
    (system.zone === null || system.zone === zone)
  )
}

/** Nine decimals of a degree; what is beyond is rounding of the projection. */
const inTenthsOfMillimetres = (degrees: number): number => Number(degrees.toFixed(9))

/**
 * Tells from the first pair of each feature how the file is to be read. `stated` is the system that the file or a person
 * names; without one the numbers tell it, as far as they can: never the datum.
 */
export function fileCoordinates(firsts: readonly Position[], stated: KnownSystem | null): Result<FileCoordinates> {
  const common = commonReading(firsts.flatMap(([first, second]) => readPair(first!, second!) ?? []))
  if (!common) return fileFailure('places-coordinates-unclear')
  const found = systemFor(common, stated)
  if (!found.ok) return found
  const system = found.value
  const plane: PlaneSystem | null = system.unit === 'metre' ? gaussKruger(system.centralMeridianDegrees) : null
  const read = pairReader(common)
  const toGeographic = ([first, second]: Position): Position | undefined => {
    const pair = read(first!, second!)
    return pair && plane ? plane.toGeographic(pair).map(inTenthsOfMillimetres) : pair
  }
  return success({ system, isSystemStated: stated !== null, order: common.order, toGeographic })
}
