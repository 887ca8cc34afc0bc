import { sqlFile } from '../db/sql-file.ts'

import { checkAuditChain, type ChainReport } from './audit-chain.ts'
import { checkFieldRecords } from './field-records.ts'
import { checkParcelOverlaps } from './parcel-overlaps.ts'
import { checkSeals } from './sealed-rulings.ts'
import { checkGeometry } from './sound-geometry.ts'
import { checkFiles } from './stored-files.ts'

import type { Problem } from '../../geodata/problems.ts'
import type { DatabaseClient } from '../db/transaction.ts'
import type { OriginalFiles } from '../file-store/original-files.ts'

export type IntegrityReport = {
  readonly chains: readonly Omit<ChainReport, 'problems'>[]
  readonly problems: readonly Problem[]
}

/** Engines of different versions differ by less. */
const AREA_TOLERANCE_SHARE = 1e-6

type OverlapRow = {
  readonly case: string
  readonly first: string
  readonly second: string
  readonly computedSquareMetres: number | null
  readonly storedSquareMetres: number | null
}

/** Holds everything that is stored against what it was made from, and changes nothing. */
export async function checkRecords(client: DatabaseClient, originals: OriginalFiles): Promise<IntegrityReport> {
  const { rows: counties } = await client.query<{ code: string }>(
    'select county_code as code from sizhi.county order by 1',
  )
  const chains: ChainReport[] = []
  const problems: Problem[] = []
  for (const { code } of counties) {
    const chain = await checkAuditChain(client, code)
    chains.push(chain)
    problems.push(
      ...chain.problems,
      ...(await checkOriginals(client, code)),
      ...(await checkFiles(client, code, originals)),
      ...(await checkSeals(client, code)),
      ...(await checkFieldRecords(client, code)),
      ...(await checkOverlaps(client, code)),
      ...(await checkParcelOverlaps(client, code)),
    )
  }
  problems.push(...(await checkGeometry(client)))
  return { chains: chains.map(({ countyCode, entries, head }) => ({ countyCode, entries, head })), problems }
}

async function checkOriginals(client: DatabaseClient, county: string): Promise<Problem[]> {
  const { rows } = await client.query<{ sha256: string }>(sqlFile('check-originals'), [county])
  return rows.map(({ sha256 }) => ({ code: 'original-altered', details: { county, sha256 } }))
}

async function checkOverlaps(client: DatabaseClient, county: string): Promise<Problem[]> {
  const { rows } = await client.query<OverlapRow>(sqlFile('check-case-overlaps'), [county, AREA_TOLERANCE_SHARE])
  return rows.map(({ case: key, first, second, computedSquareMetres, storedSquareMetres }) => {
    const pair = { case: `${county}-${key}`, first, second }
    if (storedSquareMetres === null) return { code: 'overlap-missing', details: pair }
    if (computedSquareMetres === null) return { code: 'overlap-left-over', details: pair }
    const [stored, computed] = [storedSquareMetres.toFixed(2), computedSquareMetres.toFixed(2)]
    return { code: 'overlap-differs', details: { ...pair, stored, computed } }
  })
}
