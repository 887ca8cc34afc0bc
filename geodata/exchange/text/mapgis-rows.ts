import { failure, success, type Result } from '../../result.ts'

import { MapGisFault, MapGisLines } from './mapgis-lines.ts'

import type { FeatureRow, FeatureRows } from '../gazetteer/feature-rows.ts'

/**
 * The exchange files of MapGIS 6 (明码文件): points (WMAP9022, .wat), lines (WMAP9021, .wal) and areas (WMAP9023, .wap), also of
 * the versions 6 to 8. They hold shapes, texts and layers; attribute tables are files of their own, and the reference system is
 * nowhere. Source: what the vendor's users published of the format, and how GDAL's former reader took it.
 */
const HEAD = /^WMAP[6-9]02(?<kind>[123])\s*$/u
export const isMapGis = (text: string): boolean => /^WMAP[6-9]02[123]\s/u.test(text)

type Row = Omit<FeatureRow, 'row'>
const AREA_LAYER_FROM_END = 2
const TEXTS = ['0', '5']

/** By the type of a point; the last but one of its figures is the layer. */
function pointRow(lines: MapGisLines): Row {
  const [east, north, id] = lines.numbers(2)
  const [type = ''] = lines.parts()
  const said = lines.parts()
  const words = TEXTS.includes(type) ? (said[0] ?? '') : ''
  return {
    fields: { 文字: words, 图层: said.at(-AREA_LAYER_FROM_END) ?? '', ID: String(id ?? '') },
    geometry: { type: 'Point', coordinates: [east, north] },
  }
}

function lineRow(lines: MapGisLines): Row {
  const looks = lines.parts()
  const coordinates = lines.points()
  const [id = ''] = lines.parts()
  return {
    fields: { 图层: looks.at(-AREA_LAYER_FROM_END) ?? '', ID: id },
    geometry: { type: 'LineString', coordinates },
  }
}

type Arcs = ReadonlyMap<number, readonly number[][]>

/** Looks, nodes at the ends, areas beside, points, number. */
function arcsIn(lines: MapGisLines): Arcs {
  const arcs = new Map<number, number[][]>()
  for (let left = lines.count(); left > 0; left--) {
    lines.skip(3)
    const points = lines.points()
    arcs.set(lines.numbers(1)[0]!, points)
  }
  return arcs
}

/** Where arcs meet, which the arcs themselves tell. */
function skipNodes(lines: MapGisLines): void {
  for (let left = lines.count(); left > 0; left--) {
    lines.skip(1)
    lines.skip(lines.count())
  }
}

const isClosed = (ring: readonly number[][]): boolean =>
  ring.length > 3 && ring[0]![0] === ring.at(-1)![0] && ring[0]![1] === ring.at(-1)![1]

/** Arcs end to end; a negative number runs backwards, 0 parts the rings of an area. */
function ringsOf(numbers: readonly number[], arcs: Arcs): number[][][] | undefined {
  const rings: number[][][] = [[]]
  for (const number of numbers) {
    if (number === 0) {
      rings.push([])
      continue
    }
    const arc = arcs.get(Math.abs(number))
    if (!arc) return undefined
    const ring = rings.at(-1)!
    ring.push(...(number > 0 ? arc : arc.toReversed()).slice(ring.length > 0 ? 1 : 0))
  }
  const sound = rings.filter((ring) => ring.length > 0)
  return sound.length > 0 && sound.every(isClosed) ? sound : undefined
}

function areaRow(lines: MapGisLines, arcs: Arcs, row: number): Row {
  const looks = lines.parts()
  const numbers: number[] = []
  const count = lines.count()
  while (numbers.length < count) numbers.push(...lines.numbers(1))
  const [id = ''] = lines.parts()
  const rings = ringsOf(numbers, arcs)
  return {
    fields: { 图层: looks.at(-AREA_LAYER_FROM_END) ?? '', ID: id },
    geometry: rings ? { type: 'Polygon', coordinates: rings } : null,
    ...(rings ? {} : { fault: { code: 'row-shape-unread', details: { row, words: numbers.join(' ') } } }),
  }
}

function rowsIn(lines: MapGisLines, kind: string): FeatureRow[] {
  const arcs: Arcs = kind === '3' ? arcsIn(lines) : new Map()
  if (kind === '3') skipNodes(lines)
  const rows: FeatureRow[] = []
  for (let left = lines.count(); left > 0; left--) {
    const row = rows.length + 1
    rows.push({ row, ...(kind === '2' ? pointRow(lines) : kind === '1' ? lineRow(lines) : areaRow(lines, arcs, row)) })
  }
  return rows
}

/** The points, lines or areas of a MapGIS exchange file; east stands first. */
export function mapGisRows(text: string): Result<FeatureRows> {
  const lines = new MapGisLines(text)
  const kind = HEAD.exec(lines.parts().join(' '))?.groups?.['kind'] ?? ''
  try {
    return success({ format: 'mapgis', rows: rowsIn(lines, kind), system: null, order: 'east-first' })
  } catch (error) {
    if (!(error instanceof MapGisFault)) throw error
    return failure({ code: 'file-text-broken', details: { line: error.line } })
  }
}
