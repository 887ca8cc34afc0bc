import { deflateSync, inflateSync } from 'node:zlib'

import { sqlFile } from '../sql-file.ts'

import type { WireTerrain } from '../../../geodata/wire/terrain.ts'
import type { DatabaseClient } from '../transaction.ts'
import type { CaseReference } from './cases.ts'

/** What is stored of a grid beside its heights, its number, and who brought it when. */
export type TerrainFacts = Omit<WireTerrain, 'number' | 'importedBy' | 'importedAt'>

type TerrainRow = Pick<WireTerrain, 'number' | 'importedBy' | 'importedAt'> & { facts: TerrainFacts | null }
type Change = { readonly changedBy: string; readonly changedAt: string; readonly reason: string }

/** Quick to pack; heights as floats hardly pack tighter with more effort. */
const PACKING_LEVEL = 1

function bytesOf(heights: Float32Array): Buffer {
  const bytes = Buffer.alloc(heights.length * 4)
  heights.forEach((height, cell) => bytes.writeFloatLE(height, cell * 4))
  return deflateSync(bytes, { level: PACKING_LEVEL })
}

/** The elevation grids of a case; the last one is in use. */
export const terrainRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => ({
  /** Undefined where there is none, or where the last was withdrawn. */
  async current(): Promise<WireTerrain | undefined> {
    const { rows } = await client.query<TerrainRow>(sqlFile('read-terrain'), [countyCode, caseId])
    const row = rows[0]
    if (!row?.facts) return undefined
    const { facts, ...rest } = row
    return { ...facts, ...rest }
  },

  /** Heights as they are stored: deflated. Undefined where there is no such grid. */
  async packedHeights(number: number): Promise<Buffer | undefined> {
    const { rows } = await client.query<{ heights: Buffer | null }>(
      'select heights from sizhi.terrain where county_code = $1 and case_id = $2 and terrain_number = $3',
      [countyCode, caseId, number],
    )
    return rows[0]?.heights ?? undefined
  },

  async heights(number: number): Promise<Float32Array | undefined> {
    const packed = await this.packedHeights(number)
    if (!packed) return undefined
    const bytes = inflateSync(packed)
    const heights = new Float32Array(bytes.length / 4)
    for (let cell = 0; cell < heights.length; cell++) heights[cell] = bytes.readFloatLE(cell * 4)
    return heights
  },

  async insert(facts: TerrainFacts, heights: Float32Array, change: Change): Promise<void> {
    await this.add(JSON.stringify(facts), bytesOf(heights), change)
  },

  async withdraw(change: Change): Promise<void> {
    await this.add(null, null, change)
  },

  async add(facts: string | null, heights: Buffer | null, { changedBy, changedAt, reason }: Change): Promise<void> {
    await client.query(sqlFile('insert-terrain'), [countyCode, caseId, facts, heights, changedBy, changedAt, reason])
  },
})
