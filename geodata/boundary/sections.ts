import { callsOfLeg, type DraftCall, type LegContext } from './calls.ts'
import { groupLegs, type Leg } from './legs.ts'
import { readSteps } from './reading-order.ts'

import type { Side } from './model.ts'
import type { SideHead } from './side-candidates.ts'
import type { Token } from './token.ts'

type Section = { readonly head: SideHead | undefined; readonly tokens: readonly Token[] }

/** Cuts the tokens at the words that open sides. */
const sectionsOf = (tokens: readonly Token[], heads: ReadonlyMap<number, SideHead>): Section[] => {
  const sections: { head: SideHead | undefined; tokens: Token[] }[] = [{ head: undefined, tokens: [] }]
  for (const token of tokens) {
    if (token.kind === 'side') sections.push({ head: heads.get(token.start), tokens: [] })
    else sections.at(-1)?.tokens.push(token)
  }
  return sections
}

const SKIPPED_AFTER_SIDE = new Set<Token['kind']>(['gap', 'colon', 'pause'])

/** A remark behind a side (历来无争议) names nothing that a side could be told with. */
const tellsSide = (leg: Leg, isFirst: boolean): boolean =>
  leg.side === undefined ||
  isFirst ||
  leg.steps.some(({ kind, phrases }) => kind !== 'bare' && kind !== 'by' && phrases.length > 0) ||
  leg.steps.some(({ kind }) => kind === 'close')

const callsOfSide = (head: SideHead, legs: readonly Leg[], context: LegContext): DraftCall[] => {
  const told = legs.filter((leg, index) => tellsSide(leg, index === 0))
  const calls = told.flatMap((leg) => callsOfLeg(leg, context))
  const [first, ...rest] = calls
  const blank = (side: Side | null, start: number, end: number): DraftCall => ({
    start,
    end,
    side,
    act: 'bounds',
    marks: [],
    isSide: true,
  })
  const isTold = first !== undefined && (first.isSide || first.act === 'starts')
  if (!isTold)
    return [
      ...head.sides.map((side, index) =>
        blank(side, head.starts[index] ?? head.start, head.starts[index + 1] ?? head.end),
      ),
      ...calls,
    ]
  return [
    ...head.sides.map((side, index) => ({ ...first, side, start: head.starts[index] ?? head.start })),
    ...rest.map((call): DraftCall => ({ ...call, isFurtherLeg: true })),
  ]
}

/** The calls of a stretch of tokens: first what stands before any side, then side by side. */
export const readSections = (
  tokens: readonly Token[],
  heads: ReadonlyMap<number, SideHead>,
  context: LegContext,
): DraftCall[] =>
  sectionsOf(tokens, heads).flatMap(({ head, tokens: section }) => {
    if (!head)
      return groupLegs(readSteps(context.folded, section, context.isStrip), undefined, context.isStrip).flatMap((leg) =>
        callsOfLeg(leg, context),
      )
    const from = section.findIndex(({ kind }) => !SKIPPED_AFTER_SIDE.has(kind))
    const steps = readSteps(context.folded, section.slice(Math.max(0, from)), context.isStrip)
    return callsOfSide(head, groupLegs(steps, head.sides[0] ?? null, context.isStrip), context)
  })
