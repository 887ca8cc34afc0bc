import { copiedRows, type CopiedRow } from '../copied-rows.ts'

import type { ParcelLayer } from '../../../geodata/overlaps/model.ts'
import type { WireParcel } from '../../../geodata/wire/parcels.ts'
import type { DatabaseClient } from '../transaction.ts'

export type ExportedParcel = Pick<
  WireParcel,
  'parcelId' | 'layer' | 'number' | 'holder' | 'fileName' | 'caseAddress' | 'version' | 'planarSquareMetres'
> & {
  /** What its file says of it, as JSON. */
  readonly facts: string
  /** Several areas as well-known binary. */
  readonly shape: Buffer
}

const wordsOf = (value: Buffer | null | undefined): string | null => value?.toString('utf8') ?? null
/** Numbers of parcels and versions stay far below what a number holds exactly. */
const wholeOf = (value: Buffer | null | undefined): number => Number(value!.readBigInt64BE())

const parcelOf = ([
  id,
  layer,
  number,
  holder,
  facts,
  file,
  address,
  version,
  area,
  shape,
]: CopiedRow): ExportedParcel => ({
  parcelId: wholeOf(id),
  layer: wordsOf(layer) as ParcelLayer,
  number: wordsOf(number)!,
  holder: wordsOf(holder),
  facts: wordsOf(facts)!,
  fileName: wordsOf(file),
  caseAddress: wordsOf(address),
  version: wholeOf(version),
  planarSquareMetres: area!.readDoubleBE(),
  shape: shape!,
})

/** The parcels of a county as they leave in a file, in the order of their numbers, from the one after `lastId`. */
export async function parcelsToExport(
  client: DatabaseClient,
  countyCode: string,
  layers: readonly ParcelLayer[],
  { lastId, most, isNamed }: { readonly lastId: number; readonly most: number; readonly isNamed: boolean },
): Promise<ExportedParcel[]> {
  const rows = await copiedRows(client, 'read-parcels-to-export', {
    county: countyCode,
    layers: layers.join(','),
    after: String(lastId),
    most: String(most),
    named: String(isNamed),
  })
  return rows.map(parcelOf)
}
