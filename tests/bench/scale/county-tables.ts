import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type CountyTable = { readonly countyCode: string; readonly path: string }

/** Puts the claims of each county into a table of its own, line by line: a million of them are never in memory at once. */
export async function countyTables(path: string, folder: string): Promise<CountyTable[]> {
  const tables = new Map<string, { readonly path: string; readonly stream: WriteStream }>()
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const countyCode = line.split('\t', 2)[1]
    if (countyCode === undefined) continue
    const known = tables.get(countyCode)
    const at = known?.path ?? join(folder, `${countyCode}.tsv`)
    const table = known ?? { path: at, stream: createWriteStream(at) }
    if (!known) tables.set(countyCode, table)
    if (!table.stream.write(`${line}\n`)) await once(table.stream, 'drain')
  }
  for (const { stream } of tables.values()) {
    stream.end()
    await once(stream, 'close')
  }
  return [...tables].map(([countyCode, table]) => ({ countyCode, path: table.path })).sort(byCode)
}

const byCode = (one: CountyTable, other: CountyTable): number => one.countyCode.localeCompare(other.countyCode)
