import { placeGeometry } from '../../geodata/places/place-geometry.ts'
import { standingYears } from '../../geodata/places/standing-years.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { firstUnsoundGeometry, placeChoiceRepository, placeRepository, type Change } from '../db/repositories/places.ts'
import {
  placeNotFound,
  placeOvertaken,
  placeUnsound,
  placeVersionNotFound,
  placeYearsReversed,
} from '../place-refusals.ts'

import { redrawWhatMoves } from './redraw-case.ts'
import { wordsMeant } from './words-meant.ts'

import type { Place } from '../../geodata/places/place.ts'
import type { PlaceChangeBody, PlaceReturnBody, PlaceWithdrawalBody } from '../../geodata/wire/places.ts'
import type { DatabaseClient } from '../db/transaction.ts'

const IMPORTED_BY = 'import'

/** Our own checks say more than the database's, which has the last word on what it stores. */
async function soundGeometry(client: DatabaseClient, given: Place['geometry']): Promise<Place['geometry']> {
  const geometry = placeGeometry(given)
  if (!geometry || (await firstUnsoundGeometry(client, [geometry])) !== undefined) throw placeUnsound()
  return geometry
}

/** The next number that no place of the case bears, withdrawn ones included. */
const newPlaceId = (known: readonly string[]): string => {
  for (let number = 1; ; number++) if (!known.includes(`entered-${number}`)) return `entered-${number}`
}

/** The state before the first change goes on record too, so that it can stand again. */
async function keepImported(client: DatabaseClient, row: CaseRow, place: Place, change: Change): Promise<void> {
  const places = placeRepository(client, row)
  const versions = await places.versions()
  if (versions.some(({ placeId }) => placeId === place.id)) return
  await places.write(place, { ...change, changedBy: IMPORTED_BY, reason: '' })
}

/** The last version of a place, which somebody else stored: it may be that he withdrew the place. */
async function comparedVersion(client: DatabaseClient, row: CaseRow, placeId: string, version: number) {
  const last = (await placeRepository(client, row).versions()).findLast((known) => known.placeId === placeId)
  if (last?.version !== version) throw placeOvertaken(placeId)
  return { version, changedBy: last.changedBy }
}

/** Enters a place or changes one, gives it to the words it is for, and draws again what hangs on it: one transaction. Tells its id. */
export async function storePlace(
  client: DatabaseClient,
  row: CaseRow,
  { placeId, place: given, meantBy, comparedWith, changedBy, reason }: PlaceChangeBody,
  changedAt: string,
): Promise<string> {
  const places = placeRepository(client, row)
  const known = await caseContents(client, row).places()
  const before = known.find(({ id }) => id === placeId)
  const compared =
    placeId === null || comparedWith === undefined ? null : await comparedVersion(client, row, placeId, comparedWith)
  if (placeId !== null && !before && !compared) throw placeNotFound(placeId)
  const geometry = await soundGeometry(client, given.geometry)
  if (standingYears(given.years?.from, given.years?.to) === null) throw placeYearsReversed()
  const place: Place = { ...given, geometry, id: placeId ?? newPlaceId(await places.takenIds()) }
  const words = meantBy && (await wordsMeant(client, row, meantBy))
  const change = { changedBy, changedAt, reason }
  await redrawWhatMoves(client, row, async () => {
    if (before) await keepImported(client, row, before, change)
    await places.write(place, change)
    if (words)
      await placeChoiceRepository(client, row.countyCode, words.documentId).choose({
        call: words.call,
        mark: words.mark,
        placeId: place.id,
        decidedBy: changedBy,
        decidedAt: changedAt,
      })
  })
  const action = placeId === null ? 'place-entered' : 'place-changed'
  const told = { placeId: place.id, reason, ...(compared && { comparedWith: compared }) }
  await caseRepository(client).record(row, changedBy, action, told, { before, after: place })
  if (words)
    await caseRepository(client).record(row, changedBy, 'place-chosen', {
      call: words.call,
      mark: words.mark,
      placeId: place.id,
    })
  return place.id
}

/** The same as a change of a case. */
export async function changePlace(...change: Parameters<typeof storePlace>): Promise<void> {
  await storePlace(...change)
}

/** Takes a place out of use; it stays on record and can be returned to. */
export async function withdrawPlace(
  client: DatabaseClient,
  row: CaseRow,
  { placeId, changedBy, reason }: PlaceWithdrawalBody,
  changedAt: string,
): Promise<void> {
  const place = (await caseContents(client, row).places()).find(({ id }) => id === placeId)
  if (!place) throw placeNotFound(placeId)
  const change = { changedBy, changedAt, reason }
  await redrawWhatMoves(client, row, async () => {
    await keepImported(client, row, place, change)
    await placeRepository(client, row).withdraw(placeId, change)
  })
  await caseRepository(client).record(row, changedBy, 'place-withdrawn', { placeId, reason }, { before: place })
}

/** An earlier state of a place stands again, as a new version. */
export async function returnToPlaceVersion(
  client: DatabaseClient,
  row: CaseRow,
  { placeId, version, changedBy }: PlaceReturnBody,
  changedAt: string,
): Promise<void> {
  const places = placeRepository(client, row)
  const wanted = (await places.versions()).find((known) => known.placeId === placeId && known.version === version)
  if (!wanted) throw placeVersionNotFound(placeId, version)
  const change = { changedBy, changedAt, reason: '' }
  await redrawWhatMoves(client, row, () =>
    wanted.place ? places.write(wanted.place, change) : places.withdraw(placeId, change),
  )
  await caseRepository(client).record(row, changedBy, 'place-returned', { placeId, version })
}
