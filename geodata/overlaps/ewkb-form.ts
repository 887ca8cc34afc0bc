import { EwkbReader, MULTI_POLYGON, POLYGON } from './ewkb-reader.ts'

/** What an area given as EWKB looks like before anything is made of it. Degrees. */
export type EwkbForm = {
  /** The EPSG code that it names itself. */
  readonly system: number | undefined
  readonly rings: number
  readonly vertices: number
  /** Every ring ends where it began and has four vertices at least: else no database takes it. */
  readonly isClosed: boolean
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

class Form implements EwkbForm {
  system: number | undefined
  rings = 0
  vertices = 0
  isClosed = true
  west = Infinity
  south = Infinity
  east = -Infinity
  north = -Infinity

  readPolygon(reader: EwkbReader): void {
    for (let rings = reader.count(); rings > 0; rings--) this.#readRing(reader)
  }

  #readRing(reader: EwkbReader): void {
    const count = reader.count()
    let [firstX, firstY, x, y] = [0, 0, 0, 0]
    for (let vertex = 0; vertex < count; vertex++) {
      x = reader.ordinate()
      y = reader.ordinate()
      if (vertex === 0) [firstX, firstY] = [x, y]
      this.west = Math.min(this.west, x)
      this.east = Math.max(this.east, x)
      this.south = Math.min(this.south, y)
      this.north = Math.max(this.north, y)
    }
    this.rings++
    this.vertices += count
    if (count < LEAST_VERTICES || x !== firstX || y !== firstY) this.isClosed = false
  }
}

const LEAST_VERTICES = 4

function readForm(reader: EwkbReader): EwkbForm | 'not-an-area' | undefined {
  const type = reader.geometryType()
  if (type === undefined) return undefined
  const form = new Form()
  form.system = reader.system
  if (type === POLYGON) form.readPolygon(reader)
  else if (type === MULTI_POLYGON)
    for (let parts = reader.count(); parts > 0; parts--) {
      if (reader.geometryType() !== POLYGON) return undefined
      form.readPolygon(reader)
    }
  else return 'not-an-area'
  return reader.isAtEnd() ? form : undefined
}

/** Undefined for what is no whole EWKB in two dimensions. */
export function ewkbForm(bytes: Uint8Array): EwkbForm | 'not-an-area' | undefined {
  try {
    return readForm(new EwkbReader(bytes))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return undefined
  }
}
