import { polygonsOf, type Ground } from '../../geodata/outline/model.ts'
import { chinaDay } from '../../geodata/procedure/day.ts'
import { fabricOfExtract } from '../../geodata/record-extract/extract-fabric.ts'
import { describedInExtract, readingOfExtract } from '../../geodata/record-extract/extract-reading.ts'
import { extractText, type ExtractText } from '../../geodata/record-extract/extract-text.ts'
import { PAIR_LETTERS, type ExtractParcel, type RecordExtract } from '../../geodata/record-extract/model.ts'
import { inNeutralOrder } from '../../geodata/record-extract/neutral-order.ts'
import { LAYER_WORDS } from '../../geodata/record-extract/side-names.ts'
import { caseRepository, type CaseReference } from '../db/repositories/cases.ts'
import { countyRepository } from '../db/repositories/counties.ts'
import { descriptionCorrectionRepository } from '../db/repositories/description-corrections.ts'
import { documentRepository } from '../db/repositories/documents.ts'
import { parcelRepository } from '../db/repositories/parcels.ts'
import { firstUnsoundGeometry } from '../db/repositories/places.ts'
import { recordRepository } from '../db/repositories/records.ts'
import { sourceParcelRepository } from '../db/repositories/source-parcels.ts'
import { overlapNotFound } from '../county-refusals.ts'
import { pairChanged, pairHasCase, pairOfOneCase, pairTooFine, pairUnsound } from '../pair-refusals.ts'
import { sha256Of } from '../text-hash.ts'

import { standFabric } from './change-fabric.ts'
import { caseIdOf, findCase } from './view-case.ts'
import { existingCounty } from './view-county.ts'
import { viewParcelOverlap } from './view-parcel-overlaps.ts'

import type { PairCaseBody } from '../../geodata/wire/pair-cases.ts'
import type { WireParcel } from '../../geodata/wire/parcels.ts'
import type { ParcelPair } from '../db/repositories/parcel-overlaps.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** More points than these make a paper that nobody reads, and a page that hardly opens. */
const MOST_POINTS = 20_000

const pointsOf = (grounds: readonly Ground[]): number => grounds.flatMap(polygonsOf).flat(2).length

async function sourceOf(
  client: DatabaseClient,
  countyCode: string,
  { importId, caseAddress }: WireParcel,
): Promise<ExtractParcel['source']> {
  if (caseAddress !== null) return { kind: 'case', address: caseAddress }
  const { fileName, sha256, importedAt } = (await parcelRepository(client, countyCode).imports()).find(
    ({ id }) => id === importId,
  )!
  return { kind: 'file', fileName, sha256, importedAt: chinaDay(importedAt) }
}

/** The case's own layer does not count as its source: a pair that a case made is that case. */
async function refuseKnown(client: DatabaseClient, countyCode: string, first: WireParcel, second: WireParcel) {
  const key = await sourceParcelRepository(client, countyCode).caseOfPair([first.parcelId, second.parcelId])
  if (key !== null) throw pairHasCase(caseIdOf({ countyCode, key }))
  if (first.caseAddress !== null && first.caseAddress === second.caseAddress) throw pairOfOneCase(first.caseAddress)
}

async function extractOf(
  client: DatabaseClient,
  countyCode: string,
  pair: ParcelPair,
  { begunBy, firstVersion, secondVersion }: PairCaseBody,
  begunAt: string,
): Promise<RecordExtract> {
  const { name } = await existingCounty(client, countyCode)
  const county = await countyRepository(client).lock(countyCode)
  const { first, second, geometry, planarSquareMetres } = await viewParcelOverlap(client, countyCode, pair, true)
  if (first.version !== firstVersion || second.version !== secondVersion) throw pairChanged()
  await refuseKnown(client, countyCode, first, second)
  const parcelOf = async (parcel: WireParcel): Promise<ExtractParcel> => ({
    ...parcel,
    source: await sourceOf(client, countyCode, parcel),
    ground: parcel.geometry,
  })
  if (!county || county.centralMeridianDegrees === null) throw overlapNotFound(pair.join('-'))
  return {
    countyCode,
    countyName: name,
    centralMeridianDegrees: county.centralMeridianDegrees,
    day: chinaDay(begunAt),
    begunBy,
    parcels: inNeutralOrder(await parcelOf(first), await parcelOf(second)),
    overlap: { ground: oneOrSeveral(geometry.coordinates), planarSquareMetres },
  }
}

const oneOrSeveral = (coordinates: Ground['coordinates'][]): Ground =>
  (coordinates.length === 1
    ? { type: 'Polygon', coordinates: coordinates[0] }
    : { type: 'MultiPolygon', coordinates }) as Ground

/** Whatever cannot be carried over whole is refused before anything is stored. */
async function refuseUnsound(client: DatabaseClient, { parcels, overlap }: RecordExtract): Promise<void> {
  const grounds = [...parcels.map(({ ground }) => ground), overlap.ground]
  const points = pointsOf(grounds)
  if (points > MOST_POINTS) throw pairTooFine(points, MOST_POINTS)
  const unsound = await firstUnsoundGeometry(client, grounds)
  if (unsound === undefined) return
  throw pairUnsound(parcels[unsound]?.number ?? parcels.map(({ number }) => number).join('、'))
}

/** The extract is the original of the case, as a file that somebody brought would be. */
async function storeExtract(
  client: DatabaseClient,
  reference: CaseReference,
  extract: RecordExtract,
  paper: ExtractText,
): Promise<{ documentId: string; sha256: string }> {
  const sha256 = sha256Of(paper.text)
  const documentId = await documentRepository(client).insert(reference, {
    fileName: `县图层摘录-${extract.parcels.map(({ number }) => number).join('-')}.txt`,
    bytes: Buffer.from(paper.text, 'utf8'),
    sha256,
    text: paper.text,
    provenance: { format: 'text', encoding: 'utf-8', recognised: false, pages: [] },
    masked: false,
    reading: readingOfExtract(extract, paper),
  })
  return { documentId, sha256 }
}

/** That these words tell two claims and the disputed extent is the word of whoever begins the case: the machine reads no points as a boundary. */
async function storeDescriptions(
  client: DatabaseClient,
  reference: CaseReference,
  documentId: string,
  extract: RecordExtract,
  paper: ExtractText,
  begunAt: string,
): Promise<void> {
  const corrections = descriptionCorrectionRepository(client, reference.countyCode, documentId)
  const records = recordRepository(client, reference)
  for (const [index, description] of describedInExtract(extract, paper).entries()) {
    const { start, end, subject, claimantLetter } = description
    const byHand = await corrections.insert({
      span: { start, end },
      quote: paper.text.slice(start, end),
      subject,
      claimantLetter,
      decidedBy: extract.begunBy,
      decidedAt: begunAt,
    })
    await corrections.write([{ ...description, index, byHand }])
    if (claimantLetter !== null) await records.insertClaim(documentId, claimantLetter, index)
  }
}

const titleOf = ({ parcels }: RecordExtract): string =>
  `${parcels.map(({ layer, number }) => `${LAYER_WORDS[layer]}图层 ${number}`).join(' 与 ')} 的重叠`

/**
 * Begins a case from two parcels of the county that share ground: an extract of the record is its paper, their outlines are its claims,
 * and what they share is its disputed extent. All or nothing, with one entry in the log. Returns the address of the case.
 */
export async function beginCaseFromPair(
  client: DatabaseClient,
  countyCode: string,
  pair: ParcelPair,
  body: PairCaseBody,
  begunAt: string,
): Promise<string> {
  const extract = await extractOf(client, countyCode, pair, body, begunAt)
  await refuseUnsound(client, extract)
  const { countyName, centralMeridianDegrees, begunBy, parcels } = extract
  const key = `pair-${parcels.map(({ parcelId }) => parcelId).join('-')}`
  const id = caseIdOf({ countyCode, key })
  const title = body.title?.trim() ?? titleOf(extract)
  const cases = caseRepository(client)
  const reference = await cases.insert({ countyCode, countyName, key, title, centralMeridianDegrees })
  if (!reference) throw pairHasCase(id)
  const paper = extractText(extract)
  const { documentId, sha256 } = await storeExtract(client, reference, extract, paper)
  await storeDescriptions(client, reference, documentId, extract, paper, begunAt)
  const sources = parcels.map(({ parcelId, layer, number, version }, index) => ({
    claimantLetter: PAIR_LETTERS[index]!,
    parcelId,
    layer,
    number,
    version,
  }))
  await sourceParcelRepository(client, countyCode).insert(reference.caseId, sources)
  const row = (await findCase(client, id))!
  await standFabric(client, row, {
    fabric: fabricOfExtract(extract),
    validity: null,
    returnsTo: null,
    changedBy: begunBy,
    changedAt: begunAt,
    reason: `照县图层的图形：${parcels.map(({ layer, number, version }) => `${LAYER_WORDS[layer]}图层 ${number}（第${version}版）`).join('、')}`,
  })
  await cases.record(reference, begunBy, 'case-begun-from-pair', { sha256, parcels: sources })
  return id
}
