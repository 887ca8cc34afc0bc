import { open, type FileHandle } from 'node:fs/promises'

import { boxWith } from '../../geodata/exchange/file/box.ts'
import { FlatGeobufFeatures, MULTI_POLYGON_KIND } from '../../geodata/exchange/file/flatgeobuf-feature.ts'
import { ewkbForm } from '../../geodata/overlaps/ewkb-form.ts'

import { flatGeobufHeader } from './flatgeobuf-header.ts'
import { CGCS2000 } from './file-layer.ts'
import { COLUMN_KINDS, FlatGeobufProperties } from './flatgeobuf-properties.ts'

import type { Box } from '../../geodata/exchange/file/box.ts'
import type { FileLayer } from './file-layer.ts'

const NOWHERE = [NaN, NaN, NaN, NaN] as const
const BYTES_AT_ONCE = 1 << 18

/** Collects what is written in small parts. */
class Collected {
  readonly #file: FileHandle
  readonly #bytes = Buffer.alloc(2 * BYTES_AT_ONCE)
  #length = 0

  constructor(file: FileHandle) {
    this.#file = file
  }

  async add(part: Uint8Array): Promise<void> {
    if (this.#length + part.length > this.#bytes.length) await this.end()
    if (part.length > this.#bytes.length) return void (await this.#file.appendFile(part))
    this.#bytes.set(part, this.#length)
    this.#length += part.length
    if (this.#length >= BYTES_AT_ONCE) await this.end()
  }

  async end(): Promise<void> {
    await this.#file.appendFile(this.#bytes.subarray(0, this.#length))
    this.#length = 0
  }
}

type Written = { readonly features: number; readonly box: Box | null }

async function writeFeatures<Row>(
  file: FileHandle,
  { columns, shape }: FileLayer<Row>,
  batches: AsyncIterable<readonly Row[]>,
): Promise<Written> {
  const [features, properties] = [new FlatGeobufFeatures(), new FlatGeobufProperties(columns.map(({ type }) => type))]
  const collected = new Collected(file)
  let count = 0
  let box: Box | null = null
  for await (const rows of batches)
    for (const row of rows) {
      const areas = shape(row)
      const form = areas && ewkbForm(areas)
      if (typeof form === 'object' && form?.vertices) box = boxWith(box, [form.west, form.south, form.east, form.north])
      count++
      await collected.add(features.feature(areas, properties.of(columns.map(({ of }) => of(row)))))
    }
  await collected.end()
  return { features: count, box }
}

/**
 * Writes a FlatGeobuf of one layer into a file, feature by feature, without an index, since that would stand before the features.
 * Resolves to how many there were.
 */
export async function writeFlatGeobuf<Row>(
  path: string,
  layer: FileLayer<Row>,
  batches: AsyncIterable<readonly Row[]>,
): Promise<number> {
  const headerOf = (features: number, box: Box | null): Uint8Array =>
    flatGeobufHeader({
      name: layer.name,
      geometry: MULTI_POLYGON_KIND,
      columns: layer.columns.map(({ name, type }) => ({ name, kind: COLUMN_KINDS[type] })),
      features,
      envelope: box ?? NOWHERE,
      epsg: CGCS2000,
    })
  const file = await open(path, 'w')
  try {
    await file.appendFile(headerOf(0, null))
    const written = await writeFeatures(file, layer, batches)
    const header = headerOf(written.features, written.box)
    await file.write(header, 0, header.length, 0)
    return written.features
  } finally {
    await file.close()
  }
}
