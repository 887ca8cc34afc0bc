import type { TerraDrawExtend } from 'terra-draw'
import type { LineString, Point, Polygon } from 'geojson'

type Store = InstanceType<typeof TerraDrawExtend.TerraDrawBaseDrawMode>['store']

/** What stands on the map under a key. Geometries are compared by identity: who changes one makes a new one. */
export type Marked = {
  readonly key: string
  readonly role: string
  readonly geometry: Point | LineString | Polygon
}

type Kept = { readonly id: string; readonly role: string; readonly geometry: Marked['geometry'] }

/** Keeps the features of a mode in step with what is marked, changing only what differs: a drag moves few of many. */
export class MarkedFeatures {
  private kept = new Map<string, Kept>()
  private readonly mode: string

  constructor(mode: string) {
    this.mode = mode
  }

  show(store: Store, marked: readonly Marked[]): void {
    const wanted = new Map(marked.map((one) => [one.key, one]))
    const gone = [...this.kept].filter(([key, { role, geometry }]) => {
      const now = wanted.get(key)
      return now?.role !== role || now.geometry.type !== geometry.type
    })
    if (gone.length > 0) store.delete(gone.map(([, { id }]) => id))
    for (const [key] of gone) this.kept.delete(key)
    const moved = marked.filter(({ key, geometry }) => {
      const before = this.kept.get(key)
      return before !== undefined && before.geometry !== geometry
    })
    if (moved.length > 0)
      store.updateGeometry(moved.map(({ key, geometry }) => ({ id: this.kept.get(key)!.id, geometry })))
    for (const { key, role, geometry } of moved) this.kept.set(key, { id: this.kept.get(key)!.id, role, geometry })
    const fresh = marked.filter(({ key }) => !this.kept.has(key))
    if (fresh.length === 0) return
    const ids = store.create<string>(
      fresh.map(({ role, geometry }) => ({ geometry, properties: { mode: this.mode, role } })),
    )
    fresh.forEach(({ key, role, geometry }, index) => this.kept.set(key, { id: ids[index]!, role, geometry }))
  }

  clear(store: Store): void {
    if (this.kept.size > 0) store.delete([...this.kept.values()].map(({ id }) => id))
    this.kept.clear()
  }
}
