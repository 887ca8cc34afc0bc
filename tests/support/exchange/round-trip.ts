import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { NOTHING_CHOSEN } from '../../../geodata/exchange/file/reading-choices.ts'
import { rowsInFile } from '../../../server/files/exchange/rows-in-file.ts'
import { valueIn } from '../files-in-process.ts'

import { expectedRows, type LayerFormat } from './layer-formats.ts'
import { randomContents, type RandomContents } from './random-case.ts'
import { shapeApart } from './same-shape.ts'
import { isSameValue } from './same-value.ts'

import type { FeatureRow, FeatureRows } from '../../../geodata/exchange/gazetteer/feature-rows.ts'

/** What came back of one case in one format. */
export type RoundTrip = {
  readonly features: number
  readonly attributes: number
  readonly farthestMetres: number
  /** In words; empty when everything came back. */
  readonly differences: readonly string[]
}

export async function rowsBack(
  bytes: Uint8Array,
  folder: string,
  layers: readonly string[] | null,
): Promise<FeatureRows> {
  const path = join(folder, 'file')
  writeFileSync(path, bytes)
  return valueIn(await rowsInFile({ path, fileName: 'file' }, { ...NOTHING_CHOSEN, layers })).file
}

type Expected = ReturnType<typeof expectedRows>[number]

function differencesOf(format: LayerFormat, { content, feature }: Expected, row: FeatureRow) {
  let attributes = 0
  const differences: string[] = []
  for (const { name, type } of content.properties) {
    const column = format.columnOf(content, name)
    // KML and GPX want a name of everything: what has none gets one.
    const isGivenName = name === 'name' && feature.properties['name'] === null
    if (column === null || isGivenName) continue
    attributes += 1
    const [written, read] = [feature.properties[name]!, row.fields[column]]
    if (!isSameValue(type, written, read))
      differences.push(`${feature.id} ${name}: ${JSON.stringify(written)} became ${JSON.stringify(read)}`)
  }
  return { attributes, differences }
}

/** Metres; Infinity where a shape came, went or became another. */
function apart({ geometry }: Expected['feature'], row: FeatureRow): number {
  if (geometry === null || !row.geometry) return geometry === null && !row.geometry ? 0 : Infinity
  return shapeApart(geometry, row.geometry as never)
}

async function rowsOfAll(random: RandomContents, format: LayerFormat, folder: string): Promise<FeatureRows[]> {
  const layers = random.contents.filter(({ features }) => features.length > 0).map(({ layer }) => layer.id)
  const files = await format.write(random)
  const read: FeatureRows[] = []
  for (const bytes of files) read.push(await rowsBack(bytes, folder, layers.length > 1 ? layers : null))
  return read
}

/** Writes the case of a seed in a format, reads it with our own import and holds it against what was written. `folder` is for the file. */
export async function roundTrip(format: LayerFormat, seed: number, folder: string): Promise<RoundTrip> {
  const random = randomContents(seed, format.units)
  const read = await rowsOfAll(random, format, folder)
  const rows = read.flatMap((file) => file.rows)
  const expected = expectedRows(random, format)
  const differences: string[] = []
  if (rows.length !== expected.length) differences.push(`${expected.length} features became ${rows.length}`)
  for (const { system } of read)
    if (format.units === 'any' && system?.epsg !== random.epsg)
      differences.push(`EPSG:${random.epsg} became ${system?.epsg}`)
  let [attributes, farthestMetres] = [0, 0]
  for (const [index, { content, feature }] of expected.slice(0, rows.length).entries()) {
    const row = rows[index]!
    const found = differencesOf(format, { content, feature }, row)
    attributes += found.attributes
    differences.push(...found.differences)
    farthestMetres = Math.max(farthestMetres, apart(feature, row))
  }
  return { features: expected.length, attributes, farthestMetres, differences }
}
