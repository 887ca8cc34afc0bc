import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { centralMeridianOfPlaces } from '../geodata/digitize.ts'
import { readCaseElevation } from '../server/files/elevation/case-elevation.ts'
import { wantedAround } from '../server/usecases/import-terrain.ts'

import type { Place } from '../geodata/places/place.ts'
import type { TerrainImport } from '../server/usecases/import-terrain.ts'
import type { CaseFolderTerrain } from './case-folder.ts'

/** The elevation grid of a case folder: invented ground, and said to be. */
export async function caseFolderTerrain(
  folder: string,
  { file, referenceSystem, kind, source }: CaseFolderTerrain,
  places: readonly Place[],
  importedBy: string,
): Promise<TerrainImport> {
  const path = join(folder, file)
  const fileName = basename(path)
  const wanted = wantedAround(places, centralMeridianOfPlaces(places))
  const elevation = await readCaseElevation({ path, fileName, referenceSystem, convertFeet: false, ...wanted })
  if (!elevation.ok) throw new Error(`The elevation grid of the case folder cannot be read: ${elevation.problem.code}.`)
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
  const body = { sha256, fileName, referenceSystem, kind, source, illustrative: true, importedBy }
  return { body, elevation: elevation.value }
}
