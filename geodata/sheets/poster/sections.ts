import { writingLine } from '../flow.ts'

import { columnsOf, gap, lineHeight, linesOf, ruleAcross, sectionOf, type Piece } from './pieces.ts'
import { POSTER, SIZES, type PosterMatter } from './poster-matter.ts'

export const sectionsOf = ({ said, words }: PosterMatter): Piece[] =>
  (
    [
      [words.argued, [said.argued]],
      [words.decided, [said.decided]],
      [words.whose, said.whose],
      [words.why, said.reasons],
      [words.nowPossible, said.remedies],
      [words.askWhom, said.ask],
    ] as const
  ).flatMap(([heading, sentences]) => sectionOf(heading, sentences, POSTER.column, SIZES.body))

/** Old bounds and ruled line in words, three columns at most beside one another. */
export function boundsOf({ said, words }: PosterMatter): Piece[] {
  const lists = [
    ...said.oldBounds,
    ...(said.ruledLine.length > 0 ? [{ heading: words.ruledLine, sentences: said.ruledLine }] : []),
  ]
  const rows = Math.ceil(lists.length / 3)
  const heading = linesOf(words.bounds, POSTER.room, SIZES.kind, 'bold').map((piece) => ({
    ...piece,
    staysWithNext: true,
  }))
  const all = Array.from({ length: rows }, (_, row) => [
    ruleAcross(POSTER.room),
    ...columnsOf(lists.slice(row * 3, row * 3 + 3), POSTER.room, SIZES.body),
  ]).flat()
  return all.length === 0 ? [] : [...heading, ...all]
}

/** Who put it up and when, by hand; and what the poster is worth. */
export function endOf({ said, words }: PosterMatter): Piece[] {
  const width = POSTER.room / words.postedBy.length
  return [
    ruleAcross(POSTER.room),
    ...linesOf(said.caveat, POSTER.room, SIZES.list),
    gap(2),
    {
      height: lineHeight(SIZES.list) + 6,
      draw: (left, top) =>
        words.postedBy.flatMap((what, index) =>
          writingLine(left + index * width, top + 5, width - 4, `${what}：`, SIZES.list),
        ),
    },
  ]
}
