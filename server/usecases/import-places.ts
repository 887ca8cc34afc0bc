import { problemSentence, type Language } from '../../geodata/words/problem-sentences.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { importedPlaceRepository } from '../db/repositories/imported-places.ts'
import { firstUnsoundGeometry, placeRepository } from '../db/repositories/places.ts'
import { refusedBecause } from '../errors.ts'

import { rowSentences, wireLook } from './file-previews.ts'
import { redrawWhatMoves } from './redraw-case.ts'

import type { Place } from '../../geodata/places/place.ts'
import type { PlacesPreview } from '../../geodata/wire/place-import.ts'
import type { DatabaseClient } from '../db/transaction.ts'
import type { LookedPlaceFile, PlaceFile } from '../files/gazetteer/place-file.ts'

export type PlaceImport = {
  readonly file: PlaceFile
  readonly importedBy: string
  readonly leaveOutProblems: boolean
}

/** What a file would bring into the case. Stores nothing. */
export async function previewPlaces(
  client: DatabaseClient,
  row: CaseRow,
  { fileName, sha256, look, places: read }: LookedPlaceFile,
  language: Language,
): Promise<PlacesPreview> {
  const isKnown = await importedPlaceRepository(client, row).knows(sha256)
  const file = read.ok ? read.value : null
  return {
    fileName,
    sha256,
    look: wireLook(look),
    problem: read.ok ? null : { code: read.problem.code, sentence: problemSentence(read.problem, language) },
    referenceSystem: file?.referenceSystem ?? null,
    isSystemStated: file?.isSystemStated ?? false,
    notices: [...(file?.notices ?? []), ...(isKnown ? (['imported-before'] as const) : [])],
    places: (file?.places ?? []).map(({ names, ...place }) => ({ ...place, names: [...names] })),
    problems: rowSentences(file?.problems ?? [], language),
    remarks: rowSentences(look.remarks, language),
  }
}

/** Without a person's word on the system, and on what cannot be used, nothing is stored. */
function refuseUndecided({ file, leaveOutProblems }: PlaceImport): void {
  const { fileName, problems, places } = file
  const details = { file: fileName }
  if (!file.isSystemStated)
    throw refusedBecause({ code: 'places-datum-unstated', details: { ...details, system: file.referenceSystem } })
  const first = problems[0]
  if (first && !leaveOutProblems)
    throw refusedBecause({
      code: 'places-rows-left',
      details: { ...details, rows: problems.length, first: first.details['row'] ?? 1 },
    })
  if (places.length === 0) throw refusedBecause({ code: 'places-none', details })
}

/** Numbers that no place of the case bears, withdrawn ones included. */
function withNewIds(places: PlaceFile['places'], taken: readonly string[]): Place[] {
  const known = new Set(taken)
  let number = 0
  return places.map(({ row: _row, ...place }) => {
    do number++
    while (known.has(`imported-${number}`))
    return { ...place, id: `imported-${number}` }
  })
}

/** Takes the places of a file into the case, each with the file on record, and draws again what hangs on them, in one transaction. */
export async function importPlaces(
  client: DatabaseClient,
  row: CaseRow,
  given: PlaceImport,
  importedAt: string,
): Promise<void> {
  refuseUndecided(given)
  const { file, importedBy } = given
  const { fileName, sha256, problems } = file
  const imported = importedPlaceRepository(client, row)
  const places = withNewIds(file.places, await placeRepository(client, row).takenIds())
  const unsound = await firstUnsoundGeometry(
    client,
    places.map(({ geometry }) => geometry),
  )
  if (unsound !== undefined)
    throw refusedBecause({ code: 'place-row-geometry', details: { file: fileName, row: file.places[unsound]!.row } })
  await redrawWhatMoves(client, row, () => imported.insert(places, { fileName, sha256, importedBy, importedAt }))
  await caseRepository(client).record(row, importedBy, 'places-imported', {
    fileName,
    sha256,
    referenceSystem: file.referenceSystem,
    places: places.length,
    leftOut: problems.length,
  })
}
