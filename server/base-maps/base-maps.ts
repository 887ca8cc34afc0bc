import type { BaseMapNote } from '../../geodata/base-maps/model.ts'
import type { WireBaseMap } from '../../geodata/wire/base-maps.ts'
import type { LocalTiles } from './tile-pictures.ts'

export type OfferedBaseMap = {
  readonly map: WireBaseMap
  /** Where the tiles lie in a file of this machine. */
  readonly tiles: LocalTiles | null
}

const originsOf = ({ layers }: WireBaseMap): string[] =>
  layers.flatMap(({ addresses }) =>
    addresses.filter((address) => !address.startsWith('/')).map((address) => new URL(address).origin),
  )

/** The base maps that this installation offers: none, unless somebody set them up. */
export class BaseMaps {
  readonly #offered: readonly OfferedBaseMap[]

  constructor(offered: readonly OfferedBaseMap[] = []) {
    this.#offered = offered
  }

  get all(): WireBaseMap[] {
    return this.#offered.map(({ map }) => map)
  }

  /** The hosts that pages may ask for tiles, and no others. */
  get origins(): string[] {
    return [...new Set(this.all.flatMap(originsOf))]
  }

  tilesOf(id: string): LocalTiles | null {
    return this.#offered.find(({ map }) => map.id === id)?.tiles ?? null
  }

  /** What an exhibit keeps of one; null where there is none of that name. */
  noteOf(asked: string | undefined): BaseMapNote | null {
    const known = this.all.find(({ id }) => id === asked)
    if (!known) return null
    const { id, title, attribution, reviewNumber } = known
    return { id, title, attribution, reviewNumber }
  }

  async close(): Promise<void> {
    for (const { tiles } of this.#offered) await tiles?.close()
  }
}
