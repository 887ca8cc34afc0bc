/** Kinds of geometry by their numbers (https://github.com/flatgeobuf/flatgeobuf, `header.fbs` and `feature.fbs`). */
export const MULTI_POLYGON_KIND = 6
const POLYGON_KIND = 3

/** Well-known binary: byte order and kind before every part, then counts, then pairs of numbers of eight bytes, as here. */
const [KIND_BYTES, COUNT_BYTES, POSITION_BYTES] = [5, 4, 16]
const LITTLE_ENDIAN = 1

/**
 * What never changes at the beginning of a feature. Tables begin with the way back to the list of where their fields lie (FlatBuffers internals);
 * fields that are left out have 0 there.
 */
const HEAD = Uint16Array.of(
  ...[0, 0], // 0: the length of what follows
  ...[12, 0], // 4: the feature lies at 16
  ...[8, 12, 4, 8], // 8: its list: geometry at 4, properties at 8
  ...[8, 0, 0, 0, 0, 0], // 16: the feature
  ...[20, 12, 0, 0, 0, 0, 0, 0, 8, 4], // 28: the list of several areas: kind at 8, parts at 4
  ...[20, 0, 0, 0, MULTI_POLYGON_KIND, 0], // 48: several areas
  ...[18, 16, 4, 8, 0, 0, 0, 0, 12, 0], // 60: the list of an area: ends of rings at 4, positions at 8, kind at 12
)
const [GEOMETRY_AT, PROPERTIES_AT, PARTS_AT, AREA_LIST_AT, PARTS_LIST_AT] = [20, 24, 52, 60, 80]
const [FEATURE_GEOMETRY, AREA_BYTES] = [48, 16]

/**
 * Writes features one after another into the same room; what is given out holds until the next is written. The shapes are copied as they
 * are: the builder of the library takes every number by itself, which takes ten times as long.
 */
export class FlatGeobufFeatures {
  #bytes = new Uint8Array(1 << 16)
  #view = new DataView(this.#bytes.buffer)
  #at = 0

  /** One feature with its length before it. `areas` is well-known binary of several areas, little-endian; null where there is none. */
  feature(areas: Uint8Array | null, properties: Uint8Array): Uint8Array {
    this.#makeRoom(2 * (areas?.length ?? 0) + properties.length + 4096)
    this.#bytes.fill(0, 0, PARTS_LIST_AT)
    this.#bytes.set(new Uint8Array(HEAD.buffer))
    this.#at = PARTS_LIST_AT
    if (areas) {
      this.#point(GEOMETRY_AT, FEATURE_GEOMETRY)
      this.#parts(areas)
    } else this.#view.setUint16(12, 0, true)
    this.#point(PROPERTIES_AT, this.#at)
    this.#count(properties.length)
    this.#bytes.set(properties, this.#at)
    this.#at += properties.length
    this.#align(8, 0)
    this.#view.setUint32(0, this.#at - 4, true)
    return this.#bytes.subarray(0, this.#at)
  }

  #parts(areas: Uint8Array): void {
    const given = new DataView(areas.buffer, areas.byteOffset, areas.byteLength)
    const count = given.getUint32(KIND_BYTES, true)
    if (given.getUint8(0) !== LITTLE_ENDIAN || given.getUint32(1, true) !== MULTI_POLYGON_KIND)
      throw new RangeError('Not several areas as little-endian well-known binary.')
    this.#point(PARTS_AT, this.#at)
    this.#count(count)
    const list = this.#at
    this.#makeRoom(count * (AREA_BYTES + 24))
    this.#bytes.fill(0, list, list + 4 * count)
    this.#at += 4 * count
    let from = KIND_BYTES + COUNT_BYTES
    for (let part = 0; part < count; part++) {
      this.#point(list + 4 * part, this.#at)
      from = this.#area(areas, given, from)
    }
  }

  /** Where the next area begins. */
  #area(areas: Uint8Array, given: DataView, start: number): number {
    const table = this.#at
    const rings = given.getUint32(start + KIND_BYTES, true)
    this.#makeRoom(AREA_BYTES + 4 * rings + 32)
    this.#bytes.fill(0, table, table + AREA_BYTES)
    this.#view.setInt32(table, table - AREA_LIST_AT, true)
    this.#bytes[table + 12] = POLYGON_KIND
    this.#at += AREA_BYTES
    this.#point(table + 4, this.#at)
    this.#count(rings)
    const ends = this.#at
    this.#at += 4 * rings
    // The positions themselves lie at a multiple of eight, behind their count.
    this.#align(8, 4)
    this.#point(table + 8, this.#at)
    const countAt = this.#at
    this.#at += COUNT_BYTES
    let [from, positions] = [start + KIND_BYTES + COUNT_BYTES, 0]
    for (let ring = 0; ring < rings; ring++) {
      const count = given.getUint32(from, true)
      from += COUNT_BYTES
      this.#makeRoom(count * POSITION_BYTES + 64)
      this.#bytes.set(areas.subarray(from, from + count * POSITION_BYTES), this.#at)
      this.#at += count * POSITION_BYTES
      from += count * POSITION_BYTES
      positions += count
      this.#view.setUint32(ends + 4 * ring, positions, true)
    }
    this.#view.setUint32(countAt, 2 * positions, true)
    return from
  }

  /** Ways lead forward, from where they are written. */
  #point(from: number, to: number): void {
    this.#view.setUint32(from, to - from, true)
  }

  #count(value: number): void {
    this.#align(4, 0)
    this.#view.setUint32(this.#at, value, true)
    this.#at += COUNT_BYTES
  }

  #align(to: number, rest: number): void {
    while (this.#at % to !== rest) this.#bytes[this.#at++] = 0
  }

  #makeRoom(bytes: number): void {
    if (this.#at + bytes <= this.#bytes.length) return
    const larger = new Uint8Array(2 * (this.#at + bytes))
    larger.set(this.#bytes.subarray(0, this.#at))
    this.#bytes = larger
    this.#view = new DataView(larger.buffer)
  }
}
