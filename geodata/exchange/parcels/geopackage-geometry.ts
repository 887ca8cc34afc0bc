import type { MultiPolygon, Polygon, Position } from 'geojson'

/**
 * Areas as a GeoPackage holds them: a head of its own (OGC 12-128r19 §2.1.3) before well-known binary (ISO 13249-3), whose
 * vertices may bear heights and measures.
 */
const MAGIC = [0x47, 0x50]
const HEAD_BYTES = 8
const FLAGS_AT = 3
const LITTLE_ENDIAN = 1
const EXTENDED = 0b100000
/** By the three bits of the flags that name its kind. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64]

const [POLYGON, MULTI_POLYGON] = [3, 6]
/** ISO counts heights, measures, and both of them, in thousands. */
const FIGURES_OF_THOUSAND = [2, 3, 3, 4]
const ORDINATE_BYTES = 8

class BinaryReader {
  readonly #view: DataView
  #at: number
  #isLittleEndian = true

  constructor(bytes: Uint8Array, at: number) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#at = at
  }

  /** The type of the geometry that begins here, and how many figures its vertices have. */
  begin(): { readonly type: number; readonly figures: number | undefined } {
    this.#isLittleEndian = this.#view.getUint8(this.#at++) === LITTLE_ENDIAN
    const type = this.#count()
    return { type: type % 1000, figures: FIGURES_OF_THOUSAND[Math.floor(type / 1000)] }
  }

  polygon(figures: number): Position[][] {
    return this.#list(() => this.#list(() => this.#vertex(figures)))
  }

  parts(): Position[][][] {
    return this.#list(() => {
      const { type, figures } = this.begin()
      if (type !== POLYGON || figures === undefined) throw new RangeError('A part of several areas is none.')
      return this.polygon(figures)
    })
  }

  #vertex(figures: number): Position {
    const position = [this.#ordinate(), this.#ordinate()]
    this.#at += (figures - 2) * ORDINATE_BYTES
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

function areaIn(bytes: Uint8Array): Polygon | MultiPolygon | undefined {
  const flags = bytes[FLAGS_AT] ?? EXTENDED
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 0b111]
  if (MAGIC.some((byte, index) => bytes[index] !== byte) || (flags & EXTENDED) !== 0 || envelope === undefined)
    return undefined
  const reader = new BinaryReader(bytes, HEAD_BYTES + envelope)
  const { type, figures } = reader.begin()
  if (figures === undefined) return undefined
  if (type === POLYGON) return { type: 'Polygon', coordinates: reader.polygon(figures) }
  return type === MULTI_POLYGON ? { type: 'MultiPolygon', coordinates: reader.parts() } : undefined
}

/** The area in the bytes of a geometry column, in the coordinates of the file; undefined for what is no area or torn. */
export function areaOfGeoPackage(bytes: Uint8Array): Polygon | MultiPolygon | undefined {
  try {
    return areaIn(bytes)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return undefined
  }
}

/** Well-known binary with the head of a GeoPackage, without an envelope; `system` is its number in that file. */
export function geoPackageGeometry(wellKnownBinary: Uint8Array, system: number): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES + wellKnownBinary.length)
  bytes.set(MAGIC)
  bytes[FLAGS_AT] = LITTLE_ENDIAN
  new DataView(bytes.buffer).setInt32(4, system, true)
  bytes.set(wellKnownBinary, HEAD_BYTES)
  return bytes
}
