import { pointsTable } from '../../../geodata/exchange/out/points-table.ts'
import { success, type Result } from '../../../geodata/result.ts'
import { pointsText } from '../../exports/points-text.ts'
import { pointsWorkbook } from '../../exports/points-workbook.ts'

import { chosenPlane } from './chosen-plane.ts'
import { toldView } from './told-view.ts'

import type { PointsTable } from '../../../geodata/exchange/out/points-table.ts'
import type { CaseRow } from '../../db/repositories/cases.ts'
import type { DatabaseClient } from '../../db/transaction.ts'
import type { CaseFile, CaseFileOrder } from './model.ts'

type Written = (table: PointsTable, title: string) => Uint8Array

const inPlane =
  (written: Written) =>
  async (client: DatabaseClient, row: CaseRow, order: CaseFileOrder): Promise<Result<Uint8Array>> => {
    const plane = chosenPlane(row, order)
    if (!plane.ok) return plane
    const view = await toldView(client, row, order)
    if (!view.ok) return view
    return success(written(pointsTable(view.value, plane.value), `${view.value.title}界址点成果表`))
  }

const DESCRIPTION = 'Every point of every line, numbered as on the printed table; X north and Y east in metres.'

export const POINTS_TEXT: CaseFile = {
  name: 'points.csv',
  mediaType: 'text/csv; charset=utf-8',
  description: DESCRIPTION,
  asks: ['referenceSystem'],
  isInMetres: true,
  write: inPlane(pointsText),
}

export const POINTS_WORKBOOK: CaseFile = {
  name: 'points.xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  description: DESCRIPTION,
  asks: ['referenceSystem'],
  isInMetres: true,
  write: inPlane(pointsWorkbook),
}
