import { courseText } from '../../../geodata/exchange/out/course-text.ts'
import { success } from '../../../geodata/result.ts'
import { BYTE_ORDER_MARK } from '../../exports/spreadsheet-cell.ts'

import { toldView } from './told-view.ts'

import type { CaseFile } from './model.ts'

/** The course of every line in words, for a document that somebody else writes. */
export const COURSES: CaseFile = {
  name: 'courses.txt',
  mediaType: 'text/plain; charset=utf-8',
  description: 'The course of every line in Chinese words, as on the printed table of points.',
  asks: [],
  write: async (client, row, order) => {
    const view = await toldView(client, row, order)
    if (!view.ok) return view
    return success(Buffer.from(`${BYTE_ORDER_MARK}${courseText(view.value).join('\r\n')}\r\n`))
  },
}
