import { dayText } from '../words/day-text.ts'

import { HAIRLINE, boxMark, line, text } from './marks.ts'
import { textWidth, wrapText } from './text-width.ts'

import type { CaseView } from '../wire/case.ts'
import type { PrintMatter } from './matter.ts'
import type { Box, Mark } from './model.ts'

/** A field of a block: what it asks for, and what is known already; empty leaves a line to write on. */
type Field = readonly [label: string, value: string]
export type SignatureCell = { readonly title: string; readonly fields: readonly Field[] }

const SIZE = 2.5

const TO_SIGN: readonly Field[] = [
  ['签名', ''],
  ['日期', ''],
  ['拒签、缺席事由', ''],
]

/** One for each side: who refuses or stays away has his reason noted, not his silence. */
export const sideCells = ({ claimants }: Pick<CaseView, 'claimants'>): SignatureCell[] =>
  claimants.map(({ letter, name }) => ({ title: `${letter} 方（${name}）代表人`, fields: TO_SIGN }))

export const OFFICER_CELLS: readonly SignatureCell[] = [
  {
    title: '勘查（调处）人员',
    fields: [
      ['签名', ''],
      ['签名', ''],
      ['日期', ''],
    ],
  },
]
export const WITNESS_CELL: SignatureCell = {
  title: '见证人',
  fields: [
    ['签名', ''],
    ['单位、身份', ''],
    ['日期', ''],
  ],
}

export const drawerCell = ({ options }: PrintMatter): SignatureCell => ({
  title: '制图',
  fields: [
    ['制图人', options.drawnBy],
    ['身份', options.capacity],
    ['制图日期', dayText(options.printedOn)],
  ],
})
export const CHECKER_CELL: SignatureCell = {
  title: '审核',
  fields: [
    ['审核人', ''],
    ['身份', ''],
    ['审核日期', ''],
  ],
}
export const SEAL_CELL: SignatureCell = { title: '决定机关（盖章）', fields: [['年月日', '']] }

function cellMarks({ title, fields }: SignatureCell, { left, top, width, height }: Box): Mark[] {
  const titles = wrapText(title, width - 3, SIZE)
  const heads = titles.map((words, index) =>
    text([left + 1.5, top + 3.3 + index * 3.3], words, { size: SIZE, weight: 'bold' }),
  )
  const step = Math.min(6.5, (height - 2.4 - titles.length * 3.3) / fields.length)
  const bottom = top + height - 1.4
  const lines = fields.flatMap(([label, value], index): Mark[] => {
    const y = bottom - (fields.length - 1 - index) * step
    const from = left + 1.5 + textWidth(label, SIZE) + 1
    return [
      text([left + 1.5, y - 0.4], label, { size: SIZE }),
      ...(value === '' ? [] : [text([from + 0.5, y - 0.4], value, { size: SIZE })]),
      line(
        [
          [from, y + 0.2],
          [left + width - 1.5, y + 0.2],
        ],
        HAIRLINE,
      ),
    ]
  })
  return [boxMark({ left, top, width, height }, { colour: '#24221e', widthMillimetres: 0.2 }), ...heads, ...lines]
}

/** Blocks to sign side by side; with more than four they stand in two rows. */
export function signatureMarks(box: Box, cells: readonly SignatureCell[]): Mark[] {
  const perRow = cells.length > 5 ? Math.ceil(cells.length / 2) : cells.length
  const rows = Math.ceil(cells.length / perRow)
  const [width, height] = [box.width / perRow, box.height / rows]
  return cells.flatMap((cell, index) => {
    const [row, column] = [Math.floor(index / perRow), index % perRow]
    return cellMarks(cell, { left: box.left + column * width, top: box.top + row * height, width, height })
  })
}
