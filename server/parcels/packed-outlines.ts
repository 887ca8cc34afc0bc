import { packEwkb } from '../../geodata/overlaps/pack-ewkb.ts'
import { PolygonPacker, type PackedPolygons } from '../../geodata/overlaps/packed-polygons.ts'

import type { PlaneSystem } from '../../geodata/crs/gauss-kruger.ts'
import type { ParcelOutline } from '../db/repositories/parcels.ts'

export type PackedParcels = {
  readonly polygons: PackedPolygons
  /** Which parcel each polygon is, and in which version. */
  readonly ids: readonly number[]
  readonly versions: readonly number[]
  /** Parcels that cannot be compared. */
  readonly leftOut: number
}

const BYTES_PER_VERTEX = 16
const LEAST_RING_VERTICES = 4

/** Packs outlines that lie in memory, some at a time: between two calls of `pack` others may get their turn. */
export class OutlinePacking {
  readonly #plane: PlaneSystem
  readonly #packer: PolygonPacker
  readonly #ids: number[] = []
  readonly #versions: number[] = []
  #leftOut = 0

  /** `bytes` is what all outlines take together. */
  constructor(plane: PlaneSystem, outlines: number, bytes: number) {
    this.#plane = plane
    const vertices = Math.ceil(bytes / BYTES_PER_VERTEX)
    this.#packer = new PolygonPacker({
      polygons: outlines,
      rings: outlines + Math.ceil(vertices / LEAST_RING_VERTICES),
      vertices,
    })
  }

  pack(outlines: readonly ParcelOutline[]): void {
    for (const { parcelId, version, shape } of outlines)
      if (packEwkb(this.#packer, shape, this.#plane.toPlane)) this.#leftOut++
      else {
        this.#ids.push(parcelId)
        this.#versions.push(version)
      }
  }

  packed(): PackedParcels {
    return { polygons: this.#packer.packed(), ids: this.#ids, versions: this.#versions, leftOut: this.#leftOut }
  }
}

export const bytesOf = (outlines: readonly ParcelOutline[]): number =>
  outlines.reduce((sum, { shape }) => sum + shape.length, 0)

export function packOutlines(plane: PlaneSystem, outlines: readonly ParcelOutline[]): PackedParcels {
  const packing = new OutlinePacking(plane, outlines.length, bytesOf(outlines))
  packing.pack(outlines)
  return packing.packed()
}
