import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { surroundingsOf } from '../../geodata/terrain/case-grid.ts'
import { storedGridFacts } from '../../geodata/terrain/stored-grid.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { caseRepository, type CaseReference, type CaseRow } from '../db/repositories/cases.ts'
import { terrainRepository } from '../db/repositories/terrain.ts'
import { nothingToWithdrawOfTerrain } from '../terrain-refusals.ts'

import { redrawWhatMoves } from './redraw-case.ts'

import type { Place } from '../../geodata/places/place.ts'
import type { TerrainImportBody, TerrainPreview, TerrainWithdrawalBody } from '../../geodata/wire/terrain.ts'
import type { DatabaseClient } from '../db/transaction.ts'
import type { CaseElevation, CaseElevationGiven } from '../files/elevation/case-elevation.ts'

export type TerrainImport = { readonly body: TerrainImportBody; readonly elevation: CaseElevation }

/** What of a file a case can use: the land around its places, in its plane. */
export async function wantedOfFile(
  client: DatabaseClient,
  row: CaseRow,
): Promise<Pick<CaseElevationGiven, 'centralMeridianDegrees' | 'surroundings'>> {
  return wantedAround(await caseContents(client, row).places(), row.centralMeridianDegrees)
}

export function wantedAround(
  places: readonly Pick<Place, 'geometry'>[],
  centralMeridianDegrees: number,
): Pick<CaseElevationGiven, 'centralMeridianDegrees' | 'surroundings'> {
  const positions = places.flatMap(({ geometry }) =>
    geometry.type === 'Point'
      ? [geometry.coordinates]
      : geometry.type === 'LineString'
        ? geometry.coordinates
        : geometry.coordinates.flat(),
  )
  return {
    centralMeridianDegrees,
    surroundings: surroundingsOf(positions, gaussKruger(centralMeridianDegrees)) ?? null,
  }
}

export const terrainPreview = (
  { fileName, sha256 }: { readonly fileName: string; readonly sha256: string },
  { format, grid, referenceSystem, fileCellMetres, notices }: CaseElevation,
): TerrainPreview => ({
  fileName,
  sha256,
  format,
  referenceSystem,
  fileCellMetres,
  kind: grid.kind,
  source: grid.source,
  notices: [...notices],
  grid: storedGridFacts(grid),
})

/** The grid becomes the one that the case uses; lines that it moves are drawn anew. What was in use before stays on record. */
export async function importTerrain(
  client: DatabaseClient,
  row: CaseRow,
  { body, elevation }: TerrainImport,
  importedAt: string,
): Promise<void> {
  await redrawWhatMoves(client, row, () => storeTerrain(client, row, { body, elevation }, importedAt))
}

/** Stores the grid and draws nothing: for a case that was drawn on this very grid. */
export async function storeTerrain(
  client: DatabaseClient,
  reference: CaseReference,
  { body, elevation }: TerrainImport,
  importedAt: string,
): Promise<void> {
  const { kind, importedBy, illustrative = false } = body
  const source = body.source.trim() === '' ? elevation.grid.source : body.source.trim()
  const facts = { ...terrainPreview(body, elevation), kind, source, illustrative }
  const change = { changedBy: importedBy, changedAt: importedAt, reason: '' }
  await terrainRepository(client, reference).insert(facts, elevation.grid.heights, change)
  const { fileName, sha256, referenceSystem } = facts
  const details = { fileName, sha256, referenceSystem, kind }
  await caseRepository(client).record(reference, importedBy, 'terrain-imported', details)
}

/** The case is drawn without any grid again; the record stays. */
export async function withdrawTerrain(
  client: DatabaseClient,
  row: CaseRow,
  { withdrawnBy, reason }: TerrainWithdrawalBody,
  withdrawnAt: string,
): Promise<void> {
  const terrain = terrainRepository(client, row)
  const current = await terrain.current()
  if (!current) throw nothingToWithdrawOfTerrain()
  const change = { changedBy: withdrawnBy, changedAt: withdrawnAt, reason }
  await redrawWhatMoves(client, row, () => terrain.withdraw(change))
  await caseRepository(client).record(row, withdrawnBy, 'terrain-withdrawn', { number: current.number, reason })
}
