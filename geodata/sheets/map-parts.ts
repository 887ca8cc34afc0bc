import { areaSignRow, groundRow, pointRow, roadRow } from './legend.ts'

import type { PrintMatter } from './matter.ts'

export const GROUND_ROWS = [groundRow, roadRow, areaSignRow, pointRow]

export const illustrativeNote = ({ view }: PrintMatter): string =>
  view.illustrative ? '本图含未经测量的位置，只作示意，不作量测和权属凭据。' : ''
