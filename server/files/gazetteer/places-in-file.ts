import { lookOf, type FileLook } from '../../../geodata/exchange/file/file-look.ts'
import { fieldsByMeaning } from '../../../geodata/exchange/gazetteer/field-names.ts'
import { placesOfRows, type PlacesRead } from '../../../geodata/exchange/gazetteer/places-of-rows.ts'
import { success, type Result } from '../../../geodata/result.ts'
import { rowsInFile, type FileOnDisk } from '../exchange/rows-in-file.ts'

import type { ReadingChoices } from '../../../geodata/exchange/file/reading-choices.ts'

/** What a file of places holds, and the places that become of it: or why none do yet. */
export type LookedPlaces = { readonly look: FileLook; readonly places: Result<PlacesRead> }

/** Runs where untrusted files are taken apart. Names are from `source`. */
export async function placesInFile(
  file: FileOnDisk,
  source: string,
  choices: ReadingChoices,
): Promise<Result<LookedPlaces>> {
  const rows = await rowsInFile(file, choices)
  if (!rows.ok) return rows
  const { columns } = choices
  return success({
    look: lookOf(rows.value.file, (names) => fieldsByMeaning(names, columns)),
    places: placesOfRows(rows.value.file, rows.value.given, source, columns),
  })
}
