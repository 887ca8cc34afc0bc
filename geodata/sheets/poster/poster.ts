import { POSTER_WORDS } from '../../words/publication/poster-words.ts'
import { text } from '../marks.ts'

import { headOf, noticeOf } from './head.ts'
import { baseline, heightOf, stackPieces, type Piece, type Stacked } from './pieces.ts'
import { POSTER, SIZES, type PosterMatter, type PosterOptions } from './poster-matter.ts'
import { scalePage } from './scale-page.ts'
import { boundsOf, endOf, sectionsOf } from './sections.ts'
import { sketchesOf, SKETCH_HEIGHTS } from './sketches.ts'

import type { Mark, Page, PaperName } from '../model.ts'
import type { PublicRecord } from '../../wire/publication.ts'

const FACTOR: Readonly<Record<PaperName, number>> = { A4: 1, A3: Math.SQRT2 }

function footMarks(
  { record, said, words, sha256, language, address }: PosterMatter,
  number: number,
  count: number,
): Mark[] {
  const day =
    language === 'zh-CN' ? record.publishedOn.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日') : record.publishedOn
  const top = POSTER.bottom + 4
  const right = POSTER.left + POSTER.room
  return [
    text(
      [POSTER.left, baseline(top, SIZES.foot)],
      `${words.version(record.version, day)}\u3000${said.title}\u3000${words.reviewed(record.mapReviewNumber)}`,
      {
        size: SIZES.foot,
      },
    ),
    text([right, baseline(top, SIZES.foot)], words.page(number, count), { size: SIZES.foot, anchor: 'end' }),
    text([POSTER.left, baseline(top + 3.6, SIZES.foot)], words.hash(sha256), { size: SIZES.foot }),
    text([POSTER.left, baseline(top + 7.2, SIZES.foot)], `${words.atAddress(address)}\u3000${record.id}`, {
      size: SIZES.foot,
    }),
  ]
}

const stacked = (pieces: readonly Piece[], left: number, firstTop: number): Stacked =>
  stackPieces(pieces, { left, firstTop, top: POSTER.top, bottom: POSTER.bottom })

function sketchesBeside(matter: PosterMatter, top: number): Stacked {
  const tried = SKETCH_HEIGHTS.map((highest) =>
    stacked(sketchesOf(matter, highest), POSTER.left + POSTER.column + POSTER.gutter, top),
  )
  return tried.find(({ pages }) => pages.length === 1) ?? tried.at(-1)!
}

/** Where two columns have ended: on the later of their last pages, below whatever stands there. */
function endOfColumns(first: Stacked, second: Stacked): { page: number; bottom: number } {
  const page = Math.max(first.pages.length, second.pages.length) - 1
  const ended = [first, second].filter(({ pages }) => pages.length - 1 === page)
  return { page, bottom: Math.max(...ended.map(({ bottom }) => bottom)) }
}

/**
 * The printed notice of a published record, in ink alone: sides by hatching and letters. Made from the record and nothing else; on
 * as many pages as it needs.
 */
export function posterPages(record: PublicRecord, options: PosterOptions): Page[] {
  const { language, paper } = options
  const matter: PosterMatter = { ...options, record, said: record.words[language], words: POSTER_WORDS[language] }
  const head = headOf(matter)
  const notice = stacked(noticeOf(matter), POSTER.left, head.bottom)
  const texts = stacked(sectionsOf(matter), POSTER.left, notice.bottom)
  const sketches = sketchesBeside(matter, notice.bottom)
  const ended = endOfColumns(texts, sketches)
  const end = stacked(endOf(matter), POSTER.left, ended.bottom)
  const endPage = ended.page + end.pages.length - 1
  const bounds = boundsOf(matter)
  // Bounds that find room on one page are not torn in two.
  const isWhole = end.bottom + heightOf(bounds) <= POSTER.bottom
  const boundsPage = isWhole ? endPage : endPage + 1
  const below = stacked(bounds, POSTER.left, isWhole ? end.bottom : POSTER.top)

  const count = bounds.length === 0 ? endPage + 1 : boundsPage + below.pages.length
  const marks: Mark[][] = Array.from({ length: count }, () => [])
  const put = ({ pages }: Stacked, from = 0): void => pages.forEach((one, index) => marks[from + index]!.push(...one))
  marks[0]!.push(...head.marks)
  for (const column of [notice, texts, sketches]) put(column)
  put(end, ended.page)
  if (bounds.length > 0) put(below, boundsPage)
  return marks.map((drawn, index) =>
    scalePage(
      { width: POSTER.width, height: POSTER.height, marks: [...drawn, ...footMarks(matter, index + 1, marks.length)] },
      FACTOR[paper],
    ),
  )
}
