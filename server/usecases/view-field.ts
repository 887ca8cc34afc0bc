import { fieldRecordRepository } from '../db/repositories/field-records.ts'

import { fieldTerrain } from './field-terrain.ts'
import { viewCase } from './view-case.ts'

import type { StandardError } from '../../geodata/accuracy/model.ts'
import type { FieldPack, WireFieldRecords } from '../../geodata/wire/field.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export async function viewFieldRecords(client: DatabaseClient, row: CaseRow): Promise<WireFieldRecords> {
  const records = fieldRecordRepository(client, row)
  return { records: await records.all(), choices: await records.choices() }
}

/** What an officer takes along to the hill: lines, places, words and terrain of the case, and what was recorded there before. */
export async function viewFieldPack(
  client: DatabaseClient,
  row: CaseRow,
  standardErrors: readonly StandardError[],
  { account, takenAt }: { readonly account: string; readonly takenAt: string },
): Promise<FieldPack> {
  const view = await viewCase(client, row, standardErrors)
  return {
    caseId: view.id,
    title: view.title,
    countyName: view.countyName,
    caseVersion: view.version,
    takenAt,
    account,
    claimants: view.claimants,
    illustrative: view.illustrative,
    lines: view.outlines.flatMap(({ role, claimantLetter, segments }) =>
      segments.map(({ certainty, geometry }) => ({ role, claimantLetter, certainty, geometry })),
    ),
    places: view.places,
    terrain: await fieldTerrain(client, row, view),
    descriptions: view.descriptions.map(({ subject, landName, claimantLetter, start, end }) => ({
      subject,
      landName,
      claimantLetter,
      words: view.document.text.slice(start, end),
    })),
    field: await viewFieldRecords(client, row),
  }
}
