import { systemOfEpsg, type KnownSystem } from '../crs/known-system.ts'

const epsgOfMeridian = (degrees: number): number => 4534 + (degrees - 75) / 3

/**
 * The zones that a table from near the case may be in when its eastings begin with no zone. Six-degree zones have the same
 * meridians, and the same figures, as every second three-degree zone.
 */
export const systemsAsked = (caseMeridianDegrees: number): KnownSystem[] =>
  [0, -3, 3].flatMap((step) => {
    const system = systemOfEpsg(epsgOfMeridian(caseMeridianDegrees + step))
    return system === undefined || system === 'old-datum' ? [] : [system]
  })
