import { boxesMeet } from '../../geodata/tiles/tile-square.ts'

import type { GroundBox } from '../../geodata/tiles/model.ts'
import type { PackedTile } from './pack-tile.ts'

/** Where a tile belongs: its county or case, and the ground that it shows with its margin. */
export type TilePlace = { readonly scope: string; readonly ground: GroundBox }

type Kept = TilePlace & { readonly tile: PackedTile }

/** What an entry takes beside the bytes of its tile, about. */
const ENTRY_BYTES = 600

/** Tiles in memory, those that were asked for last; together never more bytes than the limit. */
export class TileCache {
  readonly #limitBytes: number
  /** In the order in which they were last asked for. */
  readonly #kept = new Map<string, Kept>()
  readonly #keysOfScope = new Map<string, Set<string>>()
  #bytes = 0

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes
  }

  get(key: string): PackedTile | undefined {
    const kept = this.#kept.get(key)
    if (!kept) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    return kept.tile
  }

  set(key: string, { scope, ground }: TilePlace, tile: PackedTile): void {
    this.#drop(key)
    this.#kept.set(key, { scope, ground, tile })
    this.#bytes += tile.bytes.length + ENTRY_BYTES
    const keys = this.#keysOfScope.get(scope)
    if (keys) keys.add(key)
    else this.#keysOfScope.set(scope, new Set([key]))
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#limitBytes) return
      this.#drop(oldest)
    }
  }

  /** Forgets the tiles of a scope that show any of the ground; all of them where no ground is told. */
  forget(scope: string, boxes?: readonly GroundBox[]): void {
    for (const key of this.#keysOfScope.get(scope) ?? []) {
      const { ground } = this.#kept.get(key)!
      if (!boxes || boxes.some((box) => boxesMeet(box, ground))) this.#drop(key)
    }
  }

  clear(): void {
    this.#kept.clear()
    this.#keysOfScope.clear()
    this.#bytes = 0
  }

  #drop(key: string): void {
    const kept = this.#kept.get(key)
    if (!kept) return
    this.#kept.delete(key)
    this.#bytes -= kept.tile.bytes.length + ENTRY_BYTES
    const keys = this.#keysOfScope.get(kept.scope)
    keys?.delete(key)
    if (keys?.size === 0) this.#keysOfScope.delete(kept.scope)
  }
}
