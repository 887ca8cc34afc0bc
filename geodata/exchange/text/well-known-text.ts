import type { Geometry, Position } from 'geojson'

/** Well-known text (OGC 06-103r4 §7) and the one of PostGIS, which may begin with `SRID=4490;`. */
type WellKnownText = { readonly geometry: Geometry; readonly epsg: number | null }
export type WellKnownTextReading = WellKnownText | 'curved' | 'empty' | undefined

const TYPES = {
  POINT: 'Point',
  LINESTRING: 'LineString',
  POLYGON: 'Polygon',
  MULTIPOINT: 'MultiPoint',
  MULTILINESTRING: 'MultiLineString',
  MULTIPOLYGON: 'MultiPolygon',
} as const
type SimpleType = (typeof TYPES)[keyof typeof TYPES]
const CURVES = /\b(?:CIRCULARSTRING|COMPOUNDCURVE|CURVEPOLYGON|MULTICURVE|MULTISURFACE)\b/iu
const HEAD = /^(?:SRID=(?<epsg>\d+)\s*;)?\s*(?<type>[A-Z]+)\s*(?:ZM|Z|M)?\s*(?<body>\(.*\)|EMPTY)\s*;?$/isu

/** Whether a cell begins as well-known text does. */
export const isWellKnownText = (words: string): boolean =>
  /^\s*(?:SRID=\d+\s*;\s*)?(?:MULTI)?(?:POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION|CURVE|SURFACE|CURVEPOLYGON|CIRCULARSTRING|COMPOUNDCURVE)\s*(?:ZM|Z|M)?\s*(?:\(|EMPTY)/iu.test(
    words,
  )

/** Nested lists of positions, however deep; undefined where the brackets do not match or a figure is none. */
function nested(body: string): unknown[] | undefined {
  if (/[^\d\s().,+\-eE]/u.test(body)) return undefined
  const lists = body
    .replace(/\(/gu, '[')
    .replace(/\)/gu, ']')
    .replace(/[^[\],]+/gu, (figures) => {
      const numbers = figures.trim().split(/\s+/u)
      return figures.trim() === '' ? '' : `[${numbers.map(Number).join(',')}]`
    })
  try {
    const read: unknown = JSON.parse(lists)
    return Array.isArray(read) ? (read as unknown[]) : undefined
  } catch {
    return undefined
  }
}

/** MULTIPOINT is written with brackets around each point and without. */
const flatPoints = (lists: unknown[]): unknown[] =>
  lists.map((point) => (Array.isArray(point) && Array.isArray(point[0]) ? (point[0] as unknown) : point))

function geometryOf(type: SimpleType, lists: unknown[]): Geometry {
  if (type === 'Point') return { type, coordinates: lists[0] as Position }
  const coordinates = type === 'MultiPoint' ? flatPoints(lists) : lists
  return { type, coordinates } as Geometry
}

/** `curved`: arcs, which are no outline of straight lines; undefined: what is no well-known text. */
export function wellKnownText(words: string): WellKnownTextReading {
  const text = words.trim()
  const { epsg, type = '', body = '' } = HEAD.exec(text)?.groups ?? {}
  const known = TYPES[type.toUpperCase() as keyof typeof TYPES] as SimpleType | undefined
  if (known === undefined) return CURVES.test(text) ? 'curved' : undefined
  if (/^EMPTY$/iu.test(body)) return 'empty'
  const lists = nested(body)
  return lists && { geometry: geometryOf(known, lists), epsg: epsg === undefined ? null : Number(epsg) }
}
