import { expect, test } from 'vitest'

import { readDescriptions } from '../../../../geodata/boundary/find-descriptions.ts'
import { readDocumentFile } from '../../../../server/files/document-file.ts'
import { scanOfRows } from '../../../support/documents/picture.ts'

const COLUMN_DOTS = 340
const ROWS = [
  ['林权登记申请表'],
  ['小地名', '面积', '东至', '南至', '西至', '北至'],
  ['大塘', '6亩', '石坎', '机耕路', '大塘', '松树林'],
  ['大坪', '3亩', '大路', '机耕路', '', '石坎'],
]

test('a scanned register keeps its columns, also where a cell is empty', async () => {
  const read = await readDocumentFile('scan', scanOfRows(ROWS, COLUMN_DOTS).canvas.toBuffer('image/png'))
  if (!read.ok) throw new Error(read.problem.code)
  const parcels = readDescriptions(read.value.text).map(({ reading }) =>
    reading.calls.map(({ side, marks }) => `${side} ${marks.map(({ quote }) => quote).join('、')}`),
  )
  expect(parcels).toEqual([
    ['E 石坎', 'S 机耕路', 'W 大塘', 'N 松树林'],
    ['E 大路', 'S 机耕路', 'W ', 'N 石坎'],
  ])
})
