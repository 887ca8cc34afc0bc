/** The reference systems that features are offered in, and in which order each has its axes (EPSG dataset 11, OGC 17-069r4). */
export type OfferedSystem = {
  readonly uri: string
  readonly epsg: number
  readonly unit: 'degree' | 'metre'
  /** Whether north (latitude) is written before east (longitude). */
  readonly northFirst: boolean
}

const STORED_EPSG = 4490
const CRS84_URI = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'
const uriOfEpsg = (epsg: number): string => `http://www.opengis.net/def/crs/EPSG/0/${epsg}`

/** WGS 84 and CGCS2000 differ by decimetres, which nobody shifts: the figures in degrees are the same in both. */
export const CRS84: OfferedSystem = { uri: CRS84_URI, epsg: STORED_EPSG, unit: 'degree', northFirst: false }
/** How geometry is kept: CGCS2000 in degrees. */
export const STORED_SYSTEM: OfferedSystem = {
  uri: uriOfEpsg(STORED_EPSG),
  epsg: STORED_EPSG,
  unit: 'degree',
  northFirst: true,
}
const WGS84: OfferedSystem = { uri: uriOfEpsg(4326), epsg: STORED_EPSG, unit: 'degree', northFirst: true }
const WEB_MERCATOR: OfferedSystem = { uri: uriOfEpsg(3857), epsg: 3857, unit: 'metre', northFirst: false }

/** CGCS2000 three-degree Gauss-Krüger: with the number of the zone before the easting (4513–4533), and without (4534–4554). */
const THREE_DEGREE_SYSTEMS: readonly OfferedSystem[] = Array.from({ length: 42 }, (_, index) => {
  const epsg = 4513 + index
  return { uri: uriOfEpsg(epsg), epsg, unit: 'metre', northFirst: true }
})

/** Where a web map draws in pixels; nothing is measured in it. */
export const OFFERED_SYSTEMS: readonly OfferedSystem[] = [
  CRS84,
  STORED_SYSTEM,
  WGS84,
  ...THREE_DEGREE_SYSTEMS,
  WEB_MERCATOR,
]

const CODE = /^(?:EPSG:|urn:ogc:def:crs:EPSG:[\d.]*:|\[EPSG:)(?<code>\d{4,5})\]?$/iu

/** By its address, or as programs abbreviate it (`EPSG:4545`); undefined for one that is not offered. */
export function offeredSystem(words: string): OfferedSystem | undefined {
  const known = OFFERED_SYSTEMS.find(({ uri }) => uri === words || uri.replace('http:', 'https:') === words)
  if (known) return known
  if (/^(?:OGC:CRS84|urn:ogc:def:crs:OGC:[\d.]*:CRS84)$/iu.test(words)) return CRS84
  const code = CODE.exec(words)?.groups?.['code']
  return code === undefined ? undefined : OFFERED_SYSTEMS.find(({ uri }) => uri === uriOfEpsg(Number(code)))
}
