import { CRS84, type OfferedSystem } from '../../geodata/crs/offered-systems.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { layerRepository } from '../db/repositories/layers.ts'
import { placeMark } from '../db/repositories/places.ts'
import { caseNotFound } from '../errors.ts'
import { featureNotFound } from '../layer-refusals.ts'
import { featureStatement } from '../layers/layer-query.ts'
import { keyValues } from '../layers/layer-source.ts'
import { scopeOfOffice } from '../layers/office-scope.ts'

import { advanceCase } from './advance-case.ts'
import { storePlace, withdrawPlace } from './change-place.ts'
import { standingOverlaps } from './standing-overlaps.ts'
import { findCase } from './view-case.ts'

import type { StandardError } from '../../geodata/accuracy/model.ts'
import type { Layer } from '../../geodata/layers/model.ts'
import type { Place } from '../../geodata/places/place.ts'
import type { PlaceChangeBody } from '../../geodata/wire/places.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** A feature of a place layer as it stands: what a program reads of it, all that is on record, and the mark of this state. */
export type StandingFeature = {
  readonly id: string
  readonly text: string
  readonly place: Place
  readonly mark: string
}

export type WrittenPlace = Pick<PlaceChangeBody, 'place' | 'reason'>

/** In whose name a program writes, and what is done for every change of a case. */
export type Writing = {
  readonly client: DatabaseClient
  readonly layer: Layer
  readonly system: OfferedSystem
  readonly changedBy: string
  readonly standardErrors: readonly StandardError[]
}

/** Nobody else changes the case before the transaction ends: what is looked at is what is changed. */
async function heldCase(client: DatabaseClient, id: string): Promise<CaseRow> {
  const seen = await findCase(client, id)
  if (!seen) throw caseNotFound(id)
  await caseRepository(client).lock(seen)
  return (await findCase(client, id))!
}

/** The address of a case begins the id of each feature of its places: `450621.qinba-hill.four-pines`. */
const partsOf = (layer: Layer, id: string): { caseId: string; placeId: string } => {
  const [county, key, placeId] = keyValues(layer, id) ?? []
  if (county === undefined || key === undefined || placeId === undefined) throw featureNotFound(layer.id, id)
  return { caseId: `${county}-${key}`, placeId }
}

const idOf = ({ countyCode, key }: CaseRow, placeId: string): string => `${countyCode}.${key}.${placeId}`

async function standingFeature(
  { client, layer, system }: Pick<Writing, 'client' | 'layer' | 'system'>,
  row: CaseRow,
  placeId: string,
): Promise<StandingFeature> {
  const id = idOf(row, placeId)
  const keys = [row.countyCode, row.key, placeId]
  const statement = featureStatement(layer, scopeOfOffice(row), keys, system)
  const text = await layerRepository(client).feature(statement)
  const mark = await placeMark(client, keys)
  const place = (await caseContents(client, row).places()).find((known) => known.id === placeId)
  if (text === undefined || mark === undefined || place === undefined) throw featureNotFound(layer.id, id)
  return { id, text, place, mark }
}

/** Overlaps are on record in the transaction of the change that moves them, as on the page of the case. */
async function overlapsFollow({ client, standardErrors }: Writing, { countyCode, key }: CaseRow): Promise<void> {
  const row = (await findCase(client, `${countyCode}-${key}`))!
  const contents = caseContents(client, row)
  await standingOverlaps(client, row, standardErrors, {
    outlines: await contents.outlines(),
    places: await contents.places(),
  })
}

async function stored(
  writing: Writing,
  row: CaseRow,
  placeId: string | null,
  written: WrittenPlace,
): Promise<StandingFeature> {
  const { client, changedBy } = writing
  await advanceCase(client, row, row.version)
  const id = await storePlace(client, row, { placeId, changedBy, ...written }, new Date().toISOString())
  await overlapsFollow(writing, row)
  return standingFeature(writing, row, id)
}

export async function createPlaceFeature(
  writing: Writing,
  caseId: string,
  written: WrittenPlace,
): Promise<StandingFeature> {
  return stored(writing, await heldCase(writing.client, caseId), null, written)
}

/** `next` is asked once it is known what stands; it throws where that is not what the program has seen. */
export async function changePlaceFeature(
  writing: Writing,
  id: string,
  next: (standing: StandingFeature) => Promise<WrittenPlace>,
): Promise<StandingFeature> {
  const { caseId, placeId } = partsOf(writing.layer, id)
  const row = await heldCase(writing.client, caseId)
  const written = await next(await standingFeature(writing, row, placeId))
  return stored(writing, row, placeId, written)
}

/** The place goes out of use and stays on record, as on the page of the case. */
export async function withdrawPlaceFeature(
  writing: Omit<Writing, 'system'>,
  id: string,
  reasonFor: (standing: StandingFeature) => string,
): Promise<void> {
  const { caseId, placeId } = partsOf(writing.layer, id)
  const { client, changedBy } = writing
  const row = await heldCase(client, caseId)
  const whole = { ...writing, system: CRS84 }
  const reason = reasonFor(await standingFeature(whole, row, placeId))
  await advanceCase(client, row, row.version)
  await withdrawPlace(client, row, { placeId, changedBy, reason }, new Date().toISOString())
  await overlapsFollow(whole, row)
}
