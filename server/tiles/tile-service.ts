import { boxesMeet, groundOfTile } from '../../geodata/tiles/tile-square.ts'
import { TILE_MARGIN } from '../../geodata/tiles/bands.ts'
import { changeOfWords } from '../../geodata/tiles/ground-change.ts'
import { GROUND_SUBJECT } from './ground-changed.ts'
import { makeTile, type TileRequest } from './make-tile.ts'
import { packTile, type PackedTile } from './pack-tile.ts'
import { TileCache, type TilePlace } from './tile-cache.ts'
import { scopeOf, type AskedScope } from './tile-scope.ts'

import type { GroundBox } from '../../geodata/tiles/model.ts'
import type { ActingAs } from '../db/acting-as.ts'
import type { Announcement, AnnouncementFollower } from '../db/announcements.ts'
import type { Database } from '../db/database.ts'
import type { ContentEncoding } from '../plugins/content-encoding.ts'
import type { TileScope } from './tile-query.ts'

const MOST_SCOPES = 10_000

/** Who asks: whether there is such a case is told by what he may see. */
type Asking = { readonly database: Database; readonly actingAs: ActingAs }

type Making = TilePlace & { readonly tile: Promise<PackedTile> }

const nameOf = ({ countyCode, caseId }: TileScope): string =>
  caseId === undefined ? countyCode : `${countyCode}/${caseId}`

const keyOf = ({ scope, layer, audience, tile: { z, x, y } }: TileRequest, encoding: ContentEncoding): string =>
  `${nameOf(scope)} ${audience} ${layer.name} ${z}/${x}/${y} ${encoding}`

/** Tiles, each made once until its ground changes. While other servers' changes are not heard, none is kept. */
export class TileService implements AnnouncementFollower {
  readonly #database: Database
  readonly #cache: TileCache
  readonly #making = new Map<string, Making>()
  readonly #scopes = new Map<string, TileScope>()
  #isHearing = false

  constructor(database: Database, limitBytes: number) {
    this.#database = database
    this.#cache = new TileCache(limitBytes)
  }

  /** The county or case that is asked for, which has been met before or is looked up. Refused when there is none. */
  async scope({ database, actingAs }: Asking, asked: AskedScope): Promise<TileScope> {
    const name = `${actingAs.viewer} ${asked.case ?? asked.county ?? ''}`
    const known = this.#scopes.get(name)
    if (known) return known
    const found = await scopeOf(database, asked)
    if (this.#scopes.size >= MOST_SCOPES) this.#scopes.clear()
    this.#scopes.set(name, found)
    return found
  }

  async tile(request: TileRequest, encoding: ContentEncoding): Promise<PackedTile> {
    const key = keyOf(request, encoding)
    return this.#cache.get(key) ?? (await (this.#making.get(key)?.tile ?? this.#make(key, request, encoding)))
  }

  async #make(key: string, request: TileRequest, encoding: ContentEncoding): Promise<PackedTile> {
    const place = { scope: nameOf(request.scope), ground: groundOfTile(request.tile, TILE_MARGIN) }
    const tile = makeTile(this.#database, request).then((made) => packTile(made, encoding))
    const making: Making = { ...place, tile }
    this.#making.set(key, making)
    try {
      const made = await tile
      // Ground that changed meanwhile has taken it off the list.
      if (this.#making.get(key) === making && this.#isHearing) this.#cache.set(key, place, made)
      return made
    } finally {
      if (this.#making.get(key) === making) this.#making.delete(key)
    }
  }

  heard({ subject, words }: Announcement): void {
    if (subject !== GROUND_SUBJECT) return
    const change = changeOfWords(words)
    this.#forget(nameOf(change), 'boxes' in change ? change.boxes : undefined)
  }

  restored(): void {
    this.#clear()
    this.#isHearing = true
  }

  lost(): void {
    this.#isHearing = false
    this.#clear()
  }

  #forget(scope: string, boxes?: readonly GroundBox[]): void {
    this.#cache.forget(scope, boxes)
    for (const [key, making] of this.#making) {
      if (making.scope !== scope) continue
      if (!boxes || boxes.some((box) => boxesMeet(box, making.ground))) this.#making.delete(key)
    }
  }

  #clear(): void {
    this.#cache.clear()
    this.#making.clear()
    this.#scopes.clear()
  }
}
