import type { Map as MapLibreMap } from 'maplibre-gl'

type Pointer = { readonly over: MapLibreMap; readonly x: number; readonly y: number }

/** Maps of one size that show the same ground: whichever is moved, by hand, wheel or keys, takes the others along. */
export class JointViews {
  #maps = $state.raw<readonly MapLibreMap[]>([])
  #isFollowing = false
  /** Where the pointer is, in pixels: the same spot of ground on every map. */
  #pointer = $state.raw<Pointer | null>(null)

  /** The one whose scale is that of all; null while none is there. */
  get leader(): MapLibreMap | null {
    return this.#maps[0] ?? null
  }

  /** Where the pointer over another map would be on this one. */
  pointerBeside(map: MapLibreMap): Pointer | null {
    return this.#pointer === null || this.#pointer.over === map ? null : this.#pointer
  }

  /** Returns the undo. */
  join(map: MapLibreMap): () => void {
    if (this.leader !== null) this.#follow(this.leader, [map])
    this.#maps = [...this.#maps, map]
    const lead = () => {
      if (!this.#isFollowing) this.#follow(map, this.#others(map))
    }
    const point = ({ point: { x, y } }: { point: { x: number; y: number } }) => (this.#pointer = { over: map, x, y })
    const leave = () => (this.#pointer = null)
    map.on('move', lead)
    map.on('mousemove', point)
    map.on('mouseout', leave)
    return () => {
      map.off('move', lead)
      map.off('mousemove', point)
      map.off('mouseout', leave)
      this.#maps = this.#others(map)
      this.#pointer = null
    }
  }

  #others(map: MapLibreMap): MapLibreMap[] {
    return this.#maps.filter((known) => known !== map)
  }

  /** Their own moves, told at once, are nobody's lead. */
  #follow(leading: MapLibreMap, others: readonly MapLibreMap[]): void {
    this.#isFollowing = true
    for (const map of others) map.jumpTo({ center: leading.getCenter(), zoom: leading.getZoom() })
    this.#isFollowing = false
  }
}
