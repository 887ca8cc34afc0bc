import { maskedView } from '../../../geodata/sheets/masking.ts'
import { failure, success, type Result } from '../../../geodata/result.ts'
import { viewCase } from '../view-case.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { CaseRow } from '../../db/repositories/cases.ts'
import type { DatabaseClient } from '../../db/transaction.ts'
import type { CaseFileOrder } from './model.ts'

export const AUDIENCES = { office: 'officer', court: 'court', public: 'public' } as const

/** A case as its sheets show it to whoever asks, with the same names masked. */
export async function toldView(
  client: DatabaseClient,
  row: CaseRow,
  { scope, standardErrors }: Pick<CaseFileOrder, 'scope' | 'standardErrors'>,
): Promise<Result<CaseView>> {
  const view = maskedView(await viewCase(client, row, standardErrors), AUDIENCES[scope.reader])
  const isDrawn = view.outlines.some(({ segments }) => segments.length > 0)
  return isDrawn ? success(view) : failure({ code: 'export-without-lines', details: {} })
}
