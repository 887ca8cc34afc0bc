import type { Side } from './model.ts'
import type { Step } from './step.ts'

/** The steps that make one call, and the side of the parcel they tell (undefined outside of sides). */
export type Leg = { readonly steps: readonly Step[]; readonly side: Side | null | undefined }

class OpenLeg {
  steps: Step[] = []
  sawGap = false

  has(kind: Step['kind']): boolean {
    return this.steps.some(
      (step) => step.kind === kind && (step.phrases.length > 0 || kind === 'begin' || kind === 'close'),
    )
  }
  get isEmpty(): boolean {
    return this.steps.length === 0
  }
  /** Names a landmark other than its start. */
  get hasGone(): boolean {
    return this.steps.some((step) => step.phrases.length > 0 && step.kind !== 'from')
  }
  get isStart(): boolean {
    return this.has('from') && !this.hasGone && this.steps.some((step) => step.isStart || step.kind === 'begin')
  }
  /** Its last landmark was reached: what goes on from there is another leg. */
  get hasArrived(): boolean {
    const last = this.steps.findLast(({ phrases }) => phrases.length > 0)
    return last?.kind === 'reach' || (last?.kind === 'climb' && this.steps.length > 1)
  }
  /** Nothing told yet but points on the way: the line that is followed may still come. */
  get hasOnlyPassed(): boolean {
    return this.steps.every(({ kind, phrases }) => phrases.length === 0 || kind === 'pass')
  }
  get isClosed(): boolean {
    return this.steps.at(-1)?.kind === 'close'
  }
}

type Circumstances = { readonly inSide: boolean; readonly isStrip: boolean }

/** Whether the step opens a call of its own after what the open leg says. */
const opensLeg = (leg: OpenLeg, step: Step, { inSide, isStrip }: Circumstances): boolean => {
  if (leg.isStart && leg.sawGap) return true
  if (leg.steps.some(({ kind }) => kind === 'width')) return true
  const gap = leg.sawGap
  const isBareReach = inSide && !leg.has('along') && !leg.has('from') && !gap
  switch (step.kind) {
    case 'link':
      return leg.hasGone
    case 'turn':
      return leg.hasGone || (step.phrases.length > 0 && leg.has('from'))
    case 'heading':
      return leg.hasArrived || leg.isClosed || (gap && leg.hasGone)
    case 'climb':
      return (leg.hasArrived && !isBareReach) || (gap && leg.hasGone)
    case 'along':
      return (leg.hasArrived && !isBareReach) || (gap && leg.hasGone && !leg.hasOnlyPassed)
    case 'from':
      return (leg.hasGone && !(leg.has('along') && !leg.has('reach') && !gap)) || leg.has('from')
    case 'reach':
      // 直上岩脚,横过到杉树湾: up to one place, then across to the next.
      if (!inSide && gap && leg.has('climb')) return true
      return leg.has('reach') && (gap || (!inSide && step.side !== null) || leg.isClosed)
    case 'pass':
      return leg.hasArrived || (!step.strong && gap && leg.hasGone)
    case 'by':
      if (isStrip) return leg.hasGone && !leg.has('with') && !leg.has('bare') && (gap || leg.isClosed)
      return (
        (leg.isClosed && leg.has('by')) ||
        (gap && !inSide && (leg.has('along') || leg.has('by'))) ||
        (gap && inSide && leg.has('by'))
      )
    case 'with':
      return gap && !inSide && leg.hasGone
    case 'touch':
      return !inSide && leg.hasGone && (gap || leg.isClosed)
    case 'is':
      return false
    case 'bare':
      return leg.hasGone && (gap || leg.isClosed || leg.has('reach') || leg.has('bare'))
    case 'width':
      return !leg.isEmpty
    case 'straight':
      return gap && leg.hasGone
    default:
      return false
  }
}

/** No clause that a person wrote says more; the bound keeps the time linear. */
const MOST_STEPS = 60

/** Groups steps into legs: one for each call of a side, a walk or a dividing line. */
export const groupLegs = (steps: readonly Step[], side: Side | null | undefined, isStrip: boolean): Leg[] => {
  const legs: Leg[] = []
  let inSide = side !== undefined
  let open = new OpenLeg()
  const finish = () => {
    if (!open.isEmpty) legs.push({ steps: open.steps, side: inSide ? side : undefined })
    open = new OpenLeg()
  }
  for (const [index, step] of steps.entries()) {
    if (step.kind === 'gap') {
      if (step.strong && !open.isEmpty) finish()
      if (isStrip && !open.isEmpty) {
        finish()
        inSide = false
      }
      open.sawGap = true
      continue
    }
    // A colon ends a topic (六葵山:从…): what stands before it is no leg.
    if (step.kind === 'colon') {
      if (open.isClosed) finish()
      open = new OpenLeg()
      continue
    }
    if (step.kind === 'apart') {
      finish()
      inSide = false
      continue
    }
    if (open.steps.length >= MOST_STEPS) finish()
    const isTrailing =
      step.kind === 'heading' &&
      step.phrases.length === 0 &&
      open.hasGone &&
      (steps[index + 1]?.kind ?? 'gap') === 'gap' &&
      !open.sawGap
    if (!open.isEmpty && !isTrailing && opensLeg(open, step, { inSide, isStrip })) finish()
    open.steps.push(step)
    if (step.phrases.length > 0 || step.kind === 'close' || step.kind === 'begin') open.sawGap = false
  }
  finish()
  return legs
}
