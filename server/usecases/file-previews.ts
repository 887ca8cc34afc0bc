import { problemSentence, type Language } from '../../geodata/words/problem-sentences.ts'

import type { FileLook } from '../../geodata/exchange/file/file-look.ts'
import type { Problem } from '../../geodata/problems.ts'
import type { WireFileLook } from '../../geodata/wire/file-preview.ts'

const MOST_SENTENCES = 200

/** As they are told to a person, the first of them. */
export const rowSentences = (problems: readonly Problem[], language: Language) =>
  problems.slice(0, MOST_SENTENCES).map((problem) => ({
    code: problem.code,
    row: Number(problem.details['row'] ?? 0),
    sentence: problemSentence(problem, language),
  }))

/** What a file holds, as it is sent; its remarks go beside it as sentences. */
export const wireLook = ({ format, encoding, layers, columns, rows, rowsRead }: FileLook): WireFileLook => ({
  format,
  encoding,
  layers: [...layers],
  columns: columns.map(({ samples, ...column }) => ({ ...column, samples: [...samples] })),
  rows: rows.map(({ row, cells, shape }) => ({
    row,
    cells: [...cells],
    shape: shape && { ...shape, first: [...shape.first] },
  })),
  rowsRead,
})
