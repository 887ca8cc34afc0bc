import { wellKnownBinary } from '../../geodata/exchange/file/well-known-binary.ts'
import { problemSentence, type Language } from '../../geodata/words/problem-sentences.ts'
import { lookAtParcels, rowDetails, type LookedAt } from '../parcels/looked-at-parcels.ts'
import { lookAtParcelFile, type ParcelSource } from '../parcels/parcel-file.ts'

import { rowSentences, wireLook } from './file-previews.ts'
import { placeOfCounty } from './import-parcels.ts'

import type { ReadingChoices } from '../../geodata/exchange/file/reading-choices.ts'
import type { ParcelRow, UnreadRow } from '../../geodata/exchange/parcels/parcel-row.ts'
import type { Problem } from '../../geodata/problems.ts'
import type { Result } from '../../geodata/result.ts'
import type { ParcelsPreview } from '../../geodata/wire/parcel-preview.ts'
import type { Database } from '../db/database.ts'

type Previewed = {
  readonly path: string
  readonly fileName: string
  readonly sha256: string
  readonly countyCode: string
  readonly choices: ReadingChoices
}

const MOST_PARCELS_SHOWN = 1500
const MOST_BYTES_SHOWN = 2_000_000

type Shown = { readonly parcels: ParcelsPreview['parcels']; readonly details: ReadonlyMap<number, Problem['details']> }

function shownParcel({ row, number, holder, shape }: ParcelRow): ParcelsPreview['parcels'] {
  const geometry = wellKnownBinary(shape, 0)
  const isArea = typeof geometry === 'object' && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
  return isArea ? [{ row, number, holder, geometry: geometry }] : []
}

/** Some of the parcels for the map, and what is to be said of rows that could not be read. */
async function shownOf(source: ParcelSource, { isLeftOut }: LookedAt): Promise<Shown> {
  const parcels: ParcelsPreview['parcels'] = []
  const details = new Map<number, Problem['details']>()
  let bytes = 0
  const show = (row: ParcelRow | UnreadRow): void => {
    if (!('shape' in row)) {
      if (row.details) details.set(row.row, row.details)
    } else if (!isLeftOut(row.row) && parcels.length < MOST_PARCELS_SHOWN && bytes < MOST_BYTES_SHOWN) {
      bytes += row.shape.length
      parcels.push(...shownParcel(row))
    }
  }
  for await (const rows of source()) for (const row of rows) show(row)
  return { parcels, details }
}

const problemsOf = ({ leftOut, noticed }: LookedAt, details: Shown['details']): Problem[] =>
  [...leftOut, ...noticed]
    .flatMap(({ code, rows }) => rows.map((row) => ({ code, details: rowDetails(row, details.get(row)) })))
    .sort((one, other) => one.details.row - other.details.row)

/** What a file would bring into a county. Stores nothing. Undefined for a file that cannot be read at all: then why. */
export async function previewParcels(
  database: Pick<Database, 'inTransaction'>,
  { fileName, sha256, ...file }: Previewed,
  language: Language,
  signal?: AbortSignal,
): Promise<Result<ParcelsPreview>> {
  const looked = await lookAtParcelFile({ ...file, fileName }, signal)
  if (!looked.ok) return looked
  const { look, read } = looked.value
  const known = await database.inTransaction((client) => placeOfCounty(client, file.countyCode))
  const at = read.ok ? await lookAtParcels(read.value.source, known, signal) : undefined
  const shown = read.ok && at ? await shownOf(read.value.source, at) : undefined
  const none: Problem = { code: 'parcels-none', details: { file: fileName } }
  const problem = !read.ok ? read.problem : !at ? none : null
  return {
    ok: true,
    value: {
      fileName,
      sha256,
      look: look && wireLook(look),
      problem: problem && { code: problem.code, sentence: problemSentence(problem, language) },
      referenceSystem: read.ok ? read.value.referenceSystem : null,
      notices: read.ok ? [...read.value.notices] : [],
      rowsRead: at?.rowsRead ?? look?.rowsRead ?? 0,
      sound: at?.sound ?? 0,
      problems: at && shown ? rowSentences(problemsOf(at, shown.details), language) : [],
      remarks: rowSentences(look?.remarks ?? [], language),
      parcels: shown?.parcels ?? [],
    },
  }
}
