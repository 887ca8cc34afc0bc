import { chinaDay } from '../../geodata/procedure/day.ts'
import { noticePeriod } from '../../geodata/procedure/notice-period.ts'
import { derivePublication } from '../../geodata/publication/derive-publication.ts'
import { readMapReviewNumber } from '../../geodata/public-record/map-review-number.ts'
import { canonicalJson } from '../../geodata/seal/canonical-json.ts'
import { workCalendarRepository } from '../db/repositories/work-calendars.ts'

import { sha256Of } from '../text-hash.ts'
import { viewCase } from './view-case.ts'
import { readProcedure, wireDeadline } from './view-procedure.ts'

import type { StandardError } from '../../geodata/accuracy/model.ts'
import type { NoticePeriod } from '../../geodata/procedure/notice-period.ts'
import type { PublicationMatter } from '../../geodata/publication/derive-publication.ts'
import type { CaseView } from '../../geodata/wire/case.ts'
import type { PublicRecord } from '../../geodata/wire/publication.ts'
import type { WireDraftOptions } from '../../geodata/wire/publication-desk.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export type Derived = {
  readonly view: CaseView
  readonly record: PublicRecord
  /** Canonical JSON of the record, and its hash. */
  readonly document: string
  readonly sha256: string
  readonly notice: NoticePeriod | null
}

async function matterOf(client: DatabaseClient, row: CaseRow, view: CaseView, now: string): Promise<PublicationMatter> {
  const today = chinaDay(now)
  const { standing, rulesOn, deadlines } = await readProcedure(client, row)
  return {
    view,
    parties: standing.basis.parties,
    procedure: {
      state: standing.state,
      deadlines: deadlines.map((deadline) => wireDeadline(deadline, today)),
      rules: rulesOn(today).flatMap((set) => set.deadlines),
    },
  }
}

/** The record as it would be published now, the same for whoever looks at it and for the public. */
export async function deriveRecord(
  client: DatabaseClient,
  row: CaseRow,
  options: WireDraftOptions,
  {
    version,
    now,
    standardErrors,
  }: { readonly version: number; readonly now: string; readonly standardErrors: readonly StandardError[] },
): Promise<Derived> {
  const view = await viewCase(client, row, standardErrors)
  const { countyCode } = row
  const putUpOn = chinaDay(now)
  const calendar = await workCalendarRepository(client).calendarOf(countyCode)
  const notice = options.noticeKind && noticePeriod(options.noticeKind, { countyCode, putUpOn, calendar })
  const typed = options.mapReviewNumber ?? ''
  const record = derivePublication(await matterOf(client, row, view, now), {
    basis: options.basis,
    profile: options.profile,
    coarsening: { householdsMetres: options.householdsMetres, collectivesMetres: options.collectivesMetres },
    mapReviewNumber: readMapReviewNumber(typed)?.number ?? typed.trim(),
    version,
    publishedOn: putUpOn,
    notice,
    office: options.office,
    phone: options.phone,
  })
  const document = canonicalJson(record)
  return { view, record, document, sha256: sha256Of(document), notice }
}
