import { lookOf, type FileLook } from '../../../geodata/exchange/file/file-look.ts'
import { parcelFields, parcelsOfRows, type ParcelsRead } from '../../../geodata/exchange/parcels/parcels-of-rows.ts'
import { success, type Result } from '../../../geodata/result.ts'
import { rowsInFile, type FileOnDisk } from '../exchange/rows-in-file.ts'

import type { ReadingChoices } from '../../../geodata/exchange/file/reading-choices.ts'

/** What a file of parcels holds, and the parcels that become of it: or why none do yet. */
export type LookedParcels = { readonly look: FileLook; readonly parcels: Result<ParcelsRead> }

/** Runs where untrusted files are taken apart. */
export async function parcelsInFile(file: FileOnDisk, choices: ReadingChoices): Promise<Result<LookedParcels>> {
  const rows = await rowsInFile(file, choices)
  if (!rows.ok) return rows
  const { columns } = choices
  return success({
    look: lookOf(rows.value.file, (names) => parcelFields(names, columns)),
    parcels: parcelsOfRows(rows.value.file, rows.value.given, columns),
  })
}
