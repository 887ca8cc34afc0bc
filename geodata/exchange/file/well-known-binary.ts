import type { Geometry, MultiPolygon, Position } from 'geojson'

/** Well-known binary (ISO 13249-3), whose vertices may bear heights, which stay, and measures, which are passed over. */
const LITTLE_ENDIAN = 1
const ORDINATE_BYTES = 8
/** ISO counts heights, measures, and both of them, in thousands. */
const FIGURES_OF_THOUSAND = [2, 3, 3, 4]
const COLLECTION = 7
/** From the circular string to the surface of several. */
const [FIRST_CURVE, LAST_CURVE] = [8, 12]
const DEEPEST = 4
const HAS_SYSTEM = 0x20000000

class Curved extends Error {}

class BinaryReader {
  readonly #view: DataView
  #at: number
  #isLittleEndian = true

  constructor(bytes: Uint8Array, at: number) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#at = at
  }

  geometry(depth = 0): Geometry {
    this.#isLittleEndian = this.#view.getUint8(this.#at++) === LITTLE_ENDIAN
    const said = this.#count()
    // PostGIS may name the system before the rest.
    if ((said & HAS_SYSTEM) !== 0) this.#at += 4
    const code = said & ~HAS_SYSTEM
    const [type, figures] = [code % 1000, FIGURES_OF_THOUSAND[Math.floor(code / 1000)]]
    if (type >= FIRST_CURVE && type <= LAST_CURVE) throw new Curved()
    if (figures === undefined || depth > DEEPEST) throw new RangeError('This is no geometry.')
    const hasHeights = [1, 3].includes(Math.floor(code / 1000))
    const vertex = (): Position => this.#vertex(figures, hasHeights)
    const line = (): Position[] => this.#list(vertex)
    const parts = <T>(): T[] =>
      this.#list(() => (this.geometry(depth + 1) as unknown as { coordinates: T }).coordinates)
    if (type === 1) return { type: 'Point', coordinates: vertex() }
    if (type === 2) return { type: 'LineString', coordinates: line() }
    if (type === 3) return { type: 'Polygon', coordinates: this.#list(line) }
    if (type === 4) return { type: 'MultiPoint', coordinates: parts<Position>() }
    if (type === 5) return { type: 'MultiLineString', coordinates: parts<Position[]>() }
    if (type === 6) return { type: 'MultiPolygon', coordinates: parts<MultiPolygon['coordinates'][number]>() }
    if (type === COLLECTION)
      return { type: 'GeometryCollection', geometries: this.#list(() => this.geometry(depth + 1)) }
    throw new RangeError('This is no geometry.')
  }

  #vertex(figures: number, hasHeights: boolean): Position {
    const position = Array.from({ length: hasHeights ? 3 : 2 }, () => this.#ordinate())
    this.#at += (figures - position.length) * ORDINATE_BYTES
    return position
  }

  #list<T>(read: () => T): T[] {
    const found: T[] = []
    for (let left = this.#count(); left > 0; left--) found.push(read())
    return found
  }

  #count(): number {
    this.#at += 4
    return this.#view.getUint32(this.#at - 4, this.#isLittleEndian)
  }

  #ordinate(): number {
    this.#at += ORDINATE_BYTES
    return this.#view.getFloat64(this.#at - ORDINATE_BYTES, this.#isLittleEndian)
  }
}

/** A geometry that begins at `at`; `curved` where arcs are in it, undefined where it is torn or none. */
export function wellKnownBinary(bytes: Uint8Array, at: number): Geometry | 'curved' | undefined {
  try {
    return new BinaryReader(bytes, at).geometry()
  } catch (error) {
    if (error instanceof Curved) return 'curved'
    if (!(error instanceof RangeError)) throw error
    return undefined
  }
}
