import { EwkbReader } from '../../overlaps/ewkb-reader.ts'

import { DecimalWriter, MOST_NUMBER_BYTES } from './decimal-digits.ts'

/** How deep the positions of a geometry lie in its coordinates, by its kind in well-known binary; members of one with several are three kinds before. */
const KINDS: Readonly<Record<number, { readonly name: string; readonly depth: number }>> = {
  4: { name: 'MultiPoint', depth: 1 },
  5: { name: 'MultiLineString', depth: 2 },
  6: { name: 'MultiPolygon', depth: 3 },
}
const MOST_BYTES_OF_A_LETTER = 3
/** With a sign before, between and behind, and one to the next. */
const MOST_POSITION_BYTES = 2 * MOST_NUMBER_BYTES + 4
const [OPEN, CLOSE, COMMA] = [91, 93, 44]

export type FeatureParts = {
  /** Its id and its properties as JSON. */
  readonly id: string
  readonly properties: string
  /** Several points, lines or areas as well-known binary in two dimensions; null where it has no shape. */
  readonly shape: Uint8Array | null
}

/**
 * Writes features as GeoJSON (RFC 7946), as UTF-8, one after another into the same room: text that is put together from numbers one by one
 * takes several times as long, in the engine too.
 */
export class FeatureWriter {
  readonly #decimals: DecimalWriter
  readonly #encoder = new TextEncoder()
  #bytes: Uint8Array
  #at = 0

  /** Coordinates get so many decimals at most. */
  constructor(decimals: number, bytesExpected = 1 << 16) {
    this.#decimals = new DecimalWriter(decimals)
    this.#bytes = new Uint8Array(bytesExpected)
  }

  /** The bytes of one feature. They stay as they are when the next is written. Throws a RangeError where the shape is torn or of another kind. */
  feature({ id, properties, shape }: FeatureParts): Uint8Array {
    const start = this.#at
    this.#text('{"type":"Feature","id":')
    this.#text(id)
    this.#text(',"geometry":')
    if (shape === null) this.#text('null')
    else this.#geometry(shape)
    this.#text(',"properties":')
    this.#text(properties)
    this.#text('}')
    return this.#bytes.subarray(start, this.#at)
  }

  #text(words: string): void {
    this.#makeRoom(MOST_BYTES_OF_A_LETTER * words.length)
    this.#at += this.#encoder.encodeInto(words, this.#bytes.subarray(this.#at)).written
  }

  #geometry(shape: Uint8Array): void {
    const reader = new EwkbReader(shape)
    const kind = KINDS[reader.geometryType() ?? 0]
    if (!kind) throw new RangeError('Not several points, lines or areas in two dimensions.')
    this.#text(`{"type":"${kind.name}","coordinates":`)
    this.#list(reader.count(), () => {
      reader.geometryType()
      this.#coordinates(reader, kind.depth)
    })
    this.#text('}')
  }

  /** Of a member: a position, a line, or the rings of an area. */
  #coordinates(reader: EwkbReader, depth: number): void {
    if (depth === 1) this.#position(reader)
    else if (depth === 2) this.#line(reader)
    else this.#list(reader.count(), () => this.#line(reader))
  }

  #line(reader: EwkbReader): void {
    const positions = reader.count()
    this.#makeRoom(positions * MOST_POSITION_BYTES + 2)
    this.#sign(OPEN)
    for (let position = 0; position < positions; position++) {
      if (position > 0) this.#sign(COMMA)
      this.#position(reader)
    }
    this.#sign(CLOSE)
  }

  /** Where there is room for one. */
  #position(reader: EwkbReader): void {
    const [bytes, decimals] = [this.#bytes, this.#decimals]
    bytes[this.#at] = OPEN
    const end = decimals.write(bytes, this.#at + 1, reader.ordinate())
    bytes[end] = COMMA
    this.#at = decimals.write(bytes, end + 1, reader.ordinate())
    this.#sign(CLOSE)
  }

  #list(count: number, write: () => void): void {
    this.#makeRoom(1)
    this.#sign(OPEN)
    for (let each = 0; each < count; each++) {
      this.#makeRoom(MOST_POSITION_BYTES)
      if (each > 0) this.#sign(COMMA)
      write()
    }
    this.#makeRoom(1)
    this.#sign(CLOSE)
  }

  #sign(code: number): void {
    this.#bytes[this.#at++] = code
  }

  /** Room that is left behind keeps what was given out of it. */
  #makeRoom(bytes: number): void {
    if (this.#at + bytes <= this.#bytes.length) return
    const larger = new Uint8Array(2 * (this.#at + bytes))
    larger.set(this.#bytes.subarray(0, this.#at))
    this.#bytes = larger
  }
}
