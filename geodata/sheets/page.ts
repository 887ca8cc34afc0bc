import { HAIRLINE, line, text } from './marks.ts'

import type { Box, Mark, Page, PaperName } from './model.ts'

type Size = { readonly width: number; readonly height: number }

/** Maps lie; text stands on A4 and lies on A3, which is folded into the file. */
export const pageSize = (paper: PaperName, isMap: boolean): Size =>
  paper === 'A3' ? { width: 420, height: 297 } : isMap ? { width: 297, height: 210 } : { width: 210, height: 297 }

/** Wide on the left, where the file is bound. */
const MARGINS = { left: 24, right: 13, top: 13, bottom: 11 } as const
const HEAD = 5
const FOOT = 6

/** The paper inside the margins, between the line at the head and that at the foot. */
export const bodyOf = ({ width, height }: Size): Box => ({
  left: MARGINS.left,
  top: MARGINS.top + HEAD,
  width: width - MARGINS.left - MARGINS.right,
  height: height - MARGINS.top - MARGINS.bottom - HEAD - FOOT,
})

/** What stands on every page. */
export type PageFurniture = {
  readonly caseTitle: string
  readonly exhibitNumber: string
  /** Which state of the data the sheet shows. */
  readonly state: string
}

const SIZE = 2.4

function furnitureMarks({ width, height }: Size, furniture: PageFurniture, number: number, count: number): Mark[] {
  const [left, right] = [MARGINS.left, width - MARGINS.right]
  const headLine = MARGINS.top + 2.2
  const footLine = height - MARGINS.bottom - 3.4
  return [
    text([left, headLine - 1.2], furniture.caseTitle, { size: SIZE }),
    text([right, headLine - 1.2], `图件编号 ${furniture.exhibitNumber}`, { size: SIZE, anchor: 'end' }),
    line(
      [
        [left, headLine],
        [right, headLine],
      ],
      HAIRLINE,
    ),
    line(
      [
        [left, footLine],
        [right, footLine],
      ],
      HAIRLINE,
    ),
    text([left, footLine + 3.4], furniture.state, { size: SIZE }),
    text([right, footLine + 3.4], `第 ${number} 页 共 ${count} 页`, { size: 2.8, anchor: 'end' }),
  ]
}

/** A page before it is known how many there are. */
export type LoosePage = Page & { readonly furniture: PageFurniture }

export const loosePage = (size: Size, furniture: PageFurniture, marks: readonly Mark[]): LoosePage => ({
  ...size,
  furniture,
  marks,
})

export const numberedPages = (pages: readonly LoosePage[]): Page[] =>
  pages.map(({ width, height, marks, furniture }, index) => ({
    width,
    height,
    marks: [...marks, ...furnitureMarks({ width, height }, furniture, index + 1, pages.length)],
  }))
