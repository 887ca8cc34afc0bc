import { epsgOfCentralMeridian } from '../../geodata/crs/gauss-kruger.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { readingRepository } from '../db/repositories/readings.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { pinRepository } from '../db/repositories/pins.ts'
import { placeChoiceRepository } from '../db/repositories/places.ts'
import { sealRepository } from '../db/repositories/seals.ts'
import { sourceParcelRepository } from '../db/repositories/source-parcels.ts'
import { weighingRepository } from '../db/repositories/weighings.ts'
import { terrainRepository } from '../db/repositories/terrain.ts'

import { currentReading } from './current-reading.ts'
import { withLateMarks } from './late-evidence.ts'
import { standingOverlaps } from './standing-overlaps.ts'
import { viewQuestions, viewSettledQuestions } from './view-questions.ts'
import { viewReading } from './view-reading.ts'
import { viewStrips } from './view-strips.ts'
import { viewShapesApart } from './view-shapes-apart.ts'

import type { StandardError } from '../../geodata/accuracy/model.ts'
import type { CaseSummary, CaseView } from '../../geodata/wire/case.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export type CaseKey = { readonly countyCode: string; readonly key: string }

/** A case is addressed by its county and its key: 450621-qinba-hill. */
export const caseIdOf = ({ countyCode, key }: CaseKey): string => `${countyCode}-${key}`

/** Undefined for what is no case address. */
export function caseKeyOf(id: string): CaseKey | undefined {
  const found = /^(?<countyCode>[0-9]{6})-(?<key>[a-z0-9][a-z0-9-]{0,60})$/u.exec(id)?.groups
  return found && { countyCode: found['countyCode']!, key: found['key']! }
}

const summaryOf = (row: CaseRow): CaseSummary => ({
  id: caseIdOf(row),
  countyCode: row.countyCode,
  countyName: row.countyName,
  title: row.title,
  claimants: row.claimants,
  illustrative: row.illustrative,
  hasRuling: row.hasRuling,
  openQuestions: row.openQuestions,
})

export const listCases = async (client: DatabaseClient): Promise<CaseSummary[]> =>
  (await caseRepository(client).all()).map(summaryOf)

/** Undefined when there is no such case. */
export async function findCase(client: DatabaseClient, id: string): Promise<CaseRow | undefined> {
  const address = caseKeyOf(id)
  return address && caseRepository(client).byKey(address.countyCode, address.key)
}

/** Everything the officer's and the court's pages show of a case; overlaps that no record holds are put on record. */
export async function viewCase(
  client: DatabaseClient,
  row: CaseRow,
  standardErrors: readonly StandardError[],
): Promise<CaseView> {
  const contents = caseContents(client, row)
  const readings = readingRepository(client, row)
  const reading = await currentReading(client, row)
  const { document } = reading
  const [outlines, places] = [await contents.outlines(), await contents.places()]
  const choices = await placeChoiceRepository(client, row.countyCode, document.id).all()
  const ruling = await contents.ruling()
  return {
    ...summaryOf(row),
    version: row.version,
    centralMeridianDegrees: row.centralMeridianDegrees,
    planarReferenceSystem: `EPSG:${epsgOfCentralMeridian(row.centralMeridianDegrees)}`,
    begunFrom: await sourceParcelRepository(client, row.countyCode).ofCase(row),
    parties: await contents.parties(),
    ...viewReading(reading),
    outlines,
    shapesApart: await viewShapesApart(client, row, reading, ruling),
    overlaps: await standingOverlaps(client, row, standardErrors, { outlines, places }),
    places,
    placeChoices: choices,
    questions: viewQuestions(reading),
    settledQuestions: viewSettledQuestions(reading, choices),
    evidence: await withLateMarks(
      client,
      row,
      (await contents.evidence()).map((entry) =>
        reading.stands[Number(entry.descriptionId)] ? entry : { ...entry, descriptionId: null },
      ),
    ),
    pins: await pinRepository(client, row).all(),
    weighings: await weighingRepository(client, row).standing(),
    samePapers: await readings.samePapers(),
    papers: await readings.papers(document.id),
    orders: await readings.orders(document.id),
    timeline: await readings.timeline(document.id),
    ruling,
    rounds: await sealRepository(client, row).rounds(),
    terrain: (await terrainRepository(client, row).current()) ?? null,
    strips: await viewStrips(client, row, { reading, outlines, places, choices }),
  }
}
