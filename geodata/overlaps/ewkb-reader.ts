export const POLYGON = 3
export const MULTI_POLYGON = 6
const TYPE_BITS = 0x1fffffff
const HAS_SYSTEM = 0x20000000
const HAS_HEIGHT_OR_MEASURE = 0xc0000000
/** ISO counts heights and measures in thousands: 1003 is a polygon with heights. */
const LEAST_ISO_TYPE_WITH_MORE = 1000

/** Reads (E)WKB from its beginning. What ends too early throws a RangeError. Source: OGC 06-103r4 §8 and the extension of PostGIS. */
export class EwkbReader {
  readonly #view: DataView
  #at = 0
  #isLittleEndian = true
  /** The EPSG code that the last geometry begun names. */
  system: number | undefined

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** The type of the geometry that begins here, without its flags; undefined where its vertices have more than two figures. */
  geometryType(): number | undefined {
    this.#isLittleEndian = this.#view.getUint8(this.#at++) === 1
    const type = this.count()
    if ((type & HAS_HEIGHT_OR_MEASURE) !== 0 || (type & TYPE_BITS) > LEAST_ISO_TYPE_WITH_MORE) return undefined
    this.system = (type & HAS_SYSTEM) !== 0 ? this.count() : undefined
    return type & TYPE_BITS
  }

  count(): number {
    this.#at += 4
    return this.#view.getUint32(this.#at - 4, this.#isLittleEndian)
  }

  ordinate(): number {
    this.#at += 8
    return this.#view.getFloat64(this.#at - 8, this.#isLittleEndian)
  }

  /** Whether everything has been read. */
  isAtEnd(): boolean {
    return this.#at === this.#view.byteLength
  }
}
