import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'

import { polygonEwkb } from '../../geodata/exchange/parcels/polygon-ewkb.ts'
import { MULTI_POLYGON } from '../../geodata/overlaps/ewkb-reader.ts'

import type { Position } from 'geojson'

/** The five invented parcels as a zipped Shapefile, their attributes in either encoding. */
export const zippedShapefile = (encoding: 'gbk' | 'utf8'): Uint8Array =>
  readFileSync(join(import.meta.dirname, `../fixtures/parcels/${encoding}.zip`))

/** The same ZIP with its parts changed. */
export const repacked = (
  zip: Uint8Array,
  change: (parts: Record<string, Uint8Array>) => Record<string, Uint8Array>,
): Buffer => Buffer.from(zipSync(change(unzipSync(zip))))

export const withoutPart = (zip: Uint8Array, ending: string): Buffer =>
  repacked(zip, (parts) => Object.fromEntries(Object.entries(parts).filter(([name]) => !name.endsWith(ending))))

/** Rings, each an area of its own, as well-known binary of several areas. */
export const multiPolygonBinary = (rings: readonly Position[][]): Uint8Array => {
  const polygons = rings.map((ring) => polygonEwkb([[ring]]))
  const head = Buffer.alloc(9)
  head[0] = 1
  head.writeUInt32LE(MULTI_POLYGON, 1)
  head.writeUInt32LE(polygons.length, 5)
  return Buffer.concat([head, ...polygons])
}
