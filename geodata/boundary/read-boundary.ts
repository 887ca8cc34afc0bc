import { foldText } from '../text/fold.ts'
import { findAwards, type Award } from './awards.ts'
import { findBrackets } from './brackets.ts'
import { readFigureReference } from './figure-reference.ts'
import { formOf } from './form.ts'
import { groupLegs } from './legs.ts'
import { landmarkKind } from './landmark-kind.ts'
import { readListedSides } from './listed-sides.ts'
import { readMeasures } from './measures.ts'
import { readableLength } from './readable-length.ts'
import { repairSides } from './damaged-sides.ts'
import { askQuestions } from './questions/ask-questions.ts'
import { readSteps, REFINERS } from './reading-order.ts'
import { assignRoles, type RoledMark } from './roles.ts'
import { withRegionalSenses } from './regional-senses.ts'
import { readSections } from './sections.ts'
import { findSideHeads } from './side-heads.ts'
import { findOffsetSides } from './offset-sides.ts'
import { touchesOneOf } from './span-search.ts'
import { tokenize } from './tokenize.ts'
import { findUnread } from './unread.ts'

import type { Span } from '../text/span.ts'
import type { DraftCall, LegContext } from './calls.ts'
import type { Province } from './provinces.ts'
import type { BoundaryReading, Call } from './model.ts'

/** 算起 alone only says where a walk begins: 自某处算起,向北…. */
const STRIP = /第.{1,8}[份股]|(?:算|数)(?:出|进|入|起(?!,[向往朝沿顺循逆]))|往[里外上下]数/u
const TELLS_LINE = /为界|分界|界线/u
const DIVIDES =
  /双方|界线走向|行政区域界|勘界|分界线|划界|(?:国|省|县|市|乡|镇|村|边)界线?(?=[自从由沿])|界线(?=[自从由沿])|界线为|以此为界|划分/u

/** Award verbs also stand in other sentences; an award needs a side, a frame or a line to part. */
const withoutStrayAwards = (awards: readonly Award[], tellsLine: boolean): readonly Award[] =>
  awards.some(({ side, marks }) => side !== null || marks.some(({ kind }) => kind === 'sheet-figure')) || tellsLine
    ? awards
    : []

/** 东至大路(路权归集体): what a remark says of a landmark awards nothing. */
const isRemarked = ({ marks }: Award, brackets: readonly Span[]): boolean =>
  marks.some(({ start }) => touchesOneOf({ start, end: start + 1 }, brackets))

const draftOfAward = ({ marks, ...award }: Award, folded: string): DraftCall => ({
  ...award,
  act: 'awards',
  isSide: false,
  marks: marks.map((mark) => ({ ...mark, reading: landmarkKind(folded.slice(mark.start, mark.end)) })),
})

/** The stretches of the text between the awards. */
const between = (length: number, awards: readonly Span[]): Span[] => {
  const spans: Span[] = []
  let start = 0
  for (const award of awards) {
    if (award.start > start) spans.push({ start, end: award.start })
    start = Math.max(start, award.end)
  }
  if (start < length) spans.push({ start, end: length })
  return spans
}

const callOf = (text: string, { start, end, side, act, marks }: DraftCall): Call => ({
  start,
  end,
  side,
  act,
  marks: marks.map((mark) => ({
    start: mark.start,
    end: mark.end,
    quote: text.slice(mark.start, mark.end),
    role: mark.role,
    kind: mark.kind,
  })),
})

/** The calls of a description, and the whole reading for who wants it: questions are asked only of what is kept. */
export type CallsReading = Pick<BoundaryReading, 'form' | 'calls'> & { readonly complete: () => BoundaryReading }

export const readCalls = (whole: string): CallsReading => {
  const text = whole.slice(0, readableLength(whole))
  const folded = repairSides(foldText(text))
  const areas = readMeasures(text, folded)
  const measures = new Map(areas.map((area) => [area.start, area]))
  const brackets = findBrackets(folded)
  const isStrip = STRIP.test(folded)
  const allHeads = findSideHeads(folded, { isStrip })
  const remarks = [...brackets.values()].filter(({ start }) => start > 0)
  const awards = withoutStrayAwards(
    findAwards(folded).filter((award) => !isRemarked(award, remarks)),
    allHeads.length > 0 || TELLS_LINE.test(folded),
  )
  const offsets = awards.length === 0 ? findOffsetSides(folded, allHeads) : []
  const heads = new Map(
    allHeads.filter(({ start }) => !touchesOneOf({ start, end: start + 1 }, awards)).map((head) => [head.start, head]),
  )

  const tokensIn = (span: Span) => tokenize({ folded, span, brackets, measures, heads })
  const readClause = (inner: Span): RoledMark[] =>
    groupLegs(
      readSteps(
        folded,
        tokenize({ folded, span: inner, brackets: findBrackets(folded, inner), measures, heads: new Map() }),
        false,
      ),
      undefined,
      false,
    ).flatMap((leg) => assignRoles(folded, leg, false).marks)
  const isSingleLine = heads.size === 0 && !/[,;。](?=.)/u.test(folded) && /为界$/u.test(folded)
  const context: LegContext = {
    folded,
    isStrip,
    readClause,
    divides: heads.size > 0 || awards.length > 0 || isSingleLine || DIVIDES.test(folded),
  }
  const figure = heads.size === 0 && awards.length === 0 ? readFigureReference(folded) : null
  const listed = awards.length === 0 ? readListedSides(folded) : null
  const found = figure
    ? figure
    : (listed ??
      [
        ...between(text.length, [...awards, ...offsets]).flatMap((span) =>
          readSections(tokensIn(span), heads, context),
        ),
        ...awards.map((award) => draftOfAward(award, folded)),
        ...offsets,
      ].sort((a, b) => a.start - b.start))
  const drafts = REFINERS.reduce((calls, refine) => refine(calls), found)
  const form = formOf(folded, drafts, areas, isStrip)
  // A pointer to a figure tells the bounds, not a course.
  const calls = drafts.map((draft) =>
    callOf(text, form === 'reference' && draft.act !== 'awards' ? { ...draft, act: 'bounds' } : draft),
  )
  const complete = (): BoundaryReading => {
    const questionPlaces = form === null ? [] : askQuestions({ folded, text, drafts, form })
    return {
      form,
      calls,
      areas: form === null ? [] : areas,
      questions: [...new Set(questionPlaces.map(({ code }) => code))],
      questionPlaces,
      unread: [...findUnread(folded, drafts, areas), ...between(whole.length, [{ start: 0, end: text.length }])],
    }
  }
  return { form, calls, complete }
}

export type ReadingOptions = {
  /** Where the land lies, so that words are taken as they are meant there; null where nobody knows. */
  readonly province?: Province | null
}

/** Reads one boundary description. Spans count code units of `text`; form null when it tells no boundary. Never throws. */
export const readBoundary = (text: string, { province = null }: ReadingOptions = {}): BoundaryReading =>
  withRegionalSenses(readCalls(text).complete(), text, province)
