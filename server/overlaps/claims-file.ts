import { stat } from 'node:fs/promises'
import { basename } from 'node:path'

import { centralMeridianOf, gaussKruger, type PlaneSystem } from '../../geodata/crs/gauss-kruger.ts'
import { firstLongitude, packEwkb } from '../../geodata/overlaps/pack-ewkb.ts'
import { PolygonPacker, type PackedPolygons } from '../../geodata/overlaps/packed-polygons.ts'
import { crossingFinder } from '../../geodata/overlaps/shared-area.ts'
import { failure, success, type Result } from '../../geodata/result.ts'

import { tableLines } from './table-lines.ts'

import type { Problem } from '../../geodata/problems.ts'

export type ClaimsRead = {
  readonly plane: PlaneSystem
  readonly polygons: PackedPolygons
  /** What stands in the first column, polygon by polygon. */
  readonly identifiers: readonly string[]
  /** What is wrong with each row that was left out. */
  readonly problems: readonly Problem[]
}

const TAB = 9
/** Two hexadecimal digits a byte, sixteen bytes a vertex. */
const DIGITS_PER_VERTEX = 32
/** A triangle and the columns around it need more. */
const LEAST_ROW_BYTES = 150

/** Takes a table row by row. The plane is the three-degree zone of the first claim. */
class ClaimsReader {
  #shape = Buffer.alloc(2 ** 16)
  #row = 0
  #plane: PlaneSystem | undefined
  readonly #packer: PolygonPacker
  readonly #crosses: (polygon: number) => boolean
  readonly #identifiers: string[] = []
  readonly #problems: Problem[] = []

  constructor(fileBytes: number) {
    const polygons = Math.ceil(fileBytes / LEAST_ROW_BYTES)
    const vertices = Math.ceil(fileBytes / DIGITS_PER_VERTEX)
    this.#packer = new PolygonPacker({ polygons, rings: polygons + Math.ceil(vertices / 4), vertices })
    this.#crosses = crossingFinder(this.#packer.inProgress())
  }

  leaveOutRow(): void {
    this.#problems.push({ code: 'claim-row-unread', details: { row: ++this.#row } })
  }

  takeRow(line: Buffer): void {
    this.#row++
    if (line.length === 0) return
    const shape = this.#shapeIn(line.toString('latin1', line.lastIndexOf(TAB) + 1))
    const longitude = this.#plane ? undefined : firstLongitude(shape)
    if (longitude !== undefined) this.#plane = gaussKruger(centralMeridianOf(longitude))
    const fault = packEwkb(this.#packer, shape, this.#plane?.toPlane ?? (() => [NaN, NaN])) ?? this.#crossingFault()
    if (fault) this.#problems.push({ code: `claim-row-${fault}`, details: { row: this.#row } })
    else this.#identifiers.push(line.toString('utf8', 0, line.indexOf(TAB)))
  }

  /** Which ground an outline encloses that crosses itself nobody can say: it is not compared. */
  #crossingFault(): 'crosses-itself' | undefined {
    if (!this.#crosses(this.#identifiers.length)) return undefined
    this.#packer.takeBackPolygon()
    return 'crosses-itself'
  }

  read(file: string): Result<ClaimsRead> {
    const polygons = this.#packer.packed()
    if (polygons.count === 0 || !this.#plane) return failure({ code: 'claims-none', details: { file } })
    return success({
      plane: this.#plane,
      polygons,
      identifiers: this.#identifiers,
      problems: this.#problems,
    })
  }

  #shapeIn(hexadecimal: string): Buffer {
    if (hexadecimal.length > 2 * this.#shape.length) this.#shape = Buffer.alloc(hexadecimal.length)
    return this.#shape.subarray(0, this.#shape.write(hexadecimal, 'hex'))
  }
}

/**
 * Reads a table in the text format of PostgreSQL's COPY: the first column names the claim, the last is its outline as hexadecimal EWKB in
 * EPSG:4490. The file streams through; only the packed outlines stay in memory.
 */
export async function readClaimsFile(path: string): Promise<Result<ClaimsRead>> {
  const found = await stat(path).catch(() => undefined)
  if (!found) return failure({ code: 'document-missing', details: { file: path } })
  if (found.isDirectory()) return failure({ code: 'document-is-folder', details: { file: path } })
  const reader = new ClaimsReader(found.size)
  for await (const lines of tableLines(path))
    for (const line of lines)
      if (line) reader.takeRow(line)
      else reader.leaveOutRow()
  return reader.read(basename(path))
}
