import { viewBands } from './view-bands.ts'
import { viewCase } from './view-case.ts'

import type { StandardError } from '../../geodata/accuracy/model.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'
import type { PrintMaterial } from '../exports/print-messages.ts'

/** Two standard errors: with errors that are normal, nineteen of twenty lie within. */
const STANDARD_ERRORS_TO_EITHER_SIDE = 2

/** A case as it stands, with how sure its lines are. */
export const printMaterial = async (
  client: DatabaseClient,
  row: CaseRow,
  table: readonly StandardError[],
): Promise<PrintMaterial> => ({
  view: await viewCase(client, row, table),
  bands: await viewBands(client, row, STANDARD_ERRORS_TO_EITHER_SIDE, table),
})
