import { noticeName } from '../../words/publication/public-words.ts'
import { boxMark, text } from '../marks.ts'

import { lineHeight, linesOf, stackPieces, type Piece } from './pieces.ts'
import { POSTER, SIZES, type PosterMatter } from './poster-matter.ts'
import { inkLine } from './sketch-frame.ts'

import type { Mark } from '../model.ts'

const CODE = 30

/** What it is, of which hill, and a code that a phone reads, across the head of the first page. */
export function headOf({ record, said, words, address, language }: PosterMatter): { marks: Mark[]; bottom: number } {
  const width = POSTER.room - CODE - POSTER.gutter
  const kind = record.notice === null ? words.sealedRuling : noticeName(record.notice.kind, language)
  const pieces = [
    ...linesOf(kind, width, SIZES.kind, 'bold'),
    ...linesOf(said.title, width, SIZES.title, 'bold'),
    ...linesOf(said.standing, width, SIZES.body),
  ]
  const { pages, bottom } = stackPieces(pieces, {
    left: POSTER.left,
    firstTop: POSTER.top,
    top: POSTER.top,
    bottom: Infinity,
  })
  const codeLeft = POSTER.left + POSTER.room - CODE
  const scan = record.notice === null ? words.scan : words.scanToObject
  return {
    marks: [
      ...pages.flat(),
      { is: 'code', at: [codeLeft, POSTER.top], size: CODE, text: address },
      text([codeLeft + CODE / 2, POSTER.top + CODE + 4], scan, { size: SIZES.small, anchor: 'middle', weight: 'bold' }),
    ],
    bottom: Math.max(bottom, POSTER.top + CODE + 6) + 2,
  }
}

/** Until when one may object, framed, so that nobody overlooks it. */
export function noticeOf({ said }: PosterMatter): Piece[] {
  if (said.notice === null) return []
  const lines = linesOf(said.notice, POSTER.room - 6, SIZES.body, 'bold')
  const height = lines.length * lineHeight(SIZES.body) + 3
  const draw = (left: number, top: number): Mark[] => [
    boxMark({ left, top, width: POSTER.room, height }, inkLine(0.6)),
    ...lines.flatMap((piece, index) => piece.draw(left + 3, top + 1.5 + index * lineHeight(SIZES.body))),
  ]
  return [{ height: height + 3, draw }]
}
