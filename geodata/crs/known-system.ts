/**
 * The reference systems that coordinates are taken from: CGCS2000 in degrees and in Gauss-Krüger zones, and WGS 84, which
 * differs from it by decimetres. Older datums lie tens of metres off, and how far depends on the place: they are named, never shifted.
 * Source of the codes: EPSG dataset 11.
 */
export type KnownSystem =
  | { readonly unit: 'degree'; readonly epsg: number }
  | {
      readonly unit: 'metre'
      readonly epsg: number
      readonly centralMeridianDegrees: number
      /** The zone's number that stands before the easting; null where the easting begins at 500 000. */
      readonly zone: number | null
    }

/** `offset`: shifted by hundreds of metres on purpose, as maps of 高德 and 腾讯 are (GCJ-02), and those of 百度 once more (BD-09). */
export type SystemReading = KnownSystem | 'old-datum' | 'offset' | undefined

const WGS84 = 4326
const CGCS2000 = 4490

/** First code, last code, first zone. The codes of one family run with the zones. */
const THREE_DEGREE_ZONES = [4513, 4533, 25] as const
const THREE_DEGREE_MERIDIANS = [4534, 4554, 25] as const
const SIX_DEGREE_ZONES = [4491, 4501, 13] as const
const SIX_DEGREE_MERIDIANS = [4502, 4512, 13] as const

/** Xi'an 1980, Beijing 1954 and New Beijing. */
const OLD_DATUMS: readonly (readonly [number, number])[] = [
  [4610, 4610],
  [4214, 4214],
  [4555, 4555],
  [2327, 2442],
  [21413, 21463],
]

const zoneOf = (epsg: number, [first, last, zone]: readonly [number, number, number]): number | undefined =>
  epsg >= first && epsg <= last ? epsg - first + zone : undefined

const meridianOfThreeDegreeZone = (zone: number): number => zone * 3
const meridianOfSixDegreeZone = (zone: number): number => zone * 6 - 3

/** What an EPSG code stands for; undefined where it is none of those known here. */
export function systemOfEpsg(epsg: number): Exclude<SystemReading, 'offset'> {
  if (epsg === WGS84 || epsg === CGCS2000) return { unit: 'degree', epsg }
  const plane = (centralMeridianDegrees: number, zone: number | null): KnownSystem => ({
    unit: 'metre',
    epsg,
    centralMeridianDegrees,
    zone,
  })
  const three = zoneOf(epsg, THREE_DEGREE_ZONES)
  if (three !== undefined) return plane(meridianOfThreeDegreeZone(three), three)
  const threeMeridian = zoneOf(epsg, THREE_DEGREE_MERIDIANS)
  if (threeMeridian !== undefined) return plane(meridianOfThreeDegreeZone(threeMeridian), null)
  const six = zoneOf(epsg, SIX_DEGREE_ZONES)
  if (six !== undefined) return plane(meridianOfSixDegreeZone(six), six)
  const sixMeridian = zoneOf(epsg, SIX_DEGREE_MERIDIANS)
  if (sixMeridian !== undefined) return plane(meridianOfSixDegreeZone(sixMeridian), null)
  return OLD_DATUMS.some(([first, last]) => epsg >= first && epsg <= last) ? 'old-datum' : undefined
}

/** The system of a zone number as it stands before eastings: 25 to 45 are three degrees wide, 13 to 23 six. */
export function systemOfZone(zone: number): KnownSystem | undefined {
  const found =
    zone >= 25 && zone <= 45
      ? systemOfEpsg(4513 + zone - 25)
      : zone >= 13 && zone <= 23
        ? systemOfEpsg(4491 + zone - 13)
        : undefined
  return found === 'old-datum' ? undefined : found
}
