import { LINES } from './bare-role.ts'
import { landmarkKind } from './landmark-kind.ts'
import { closeAfter, named, stepsBefore, type LegShape, type Placed } from './leg-shape.ts'

import type { Step } from './step.ts'

const STRAIGHT_TAIL = /的?(?:直线|连线|联线|直线连线|一线|直线相连|一条线)$/u

/** 以甲岩至乙沟的岗棱为界: the last name holds the far end and then the line itself. */
export const splitLineOfEnds = (shape: LegShape, { step, phrase, words, reading }: Placed): Placed[] | null => {
  const isLineOfEnds =
    step.kind === 'reach' &&
    named(stepsBefore(shape, step), 'by', 'from') &&
    (closeAfter(shape, step)?.strong || STRAIGHT_TAIL.test(words))
  if (!isLineOfEnds) return null
  const straight = STRAIGHT_TAIL.exec(words)
  if (straight && straight.index > 0) {
    const end = { ...phrase, end: phrase.start + straight.index }
    return [
      {
        step,
        phrase: end,
        words: words.slice(0, straight.index),
        reading: landmarkKind(words.slice(0, straight.index)),
      },
    ]
  }
  const { index: at = -1, 0: joint = '' } = /一线的?|之间的|的/u.exec(words) ?? {}
  if (at <= 0 || phrase.end - phrase.start !== words.length || !LINES.has(reading.kind)) return null
  const line = { ...phrase, start: phrase.start + at + joint.length, aliases: [] }
  const lineStep: Step = { ...step, kind: 'along' }
  const end = { ...phrase, end: phrase.start + at }
  return [
    { step, phrase: end, words: words.slice(0, at), reading: landmarkKind(words.slice(0, at)) },
    {
      step: lineStep,
      phrase: line,
      words: words.slice(at + joint.length),
      reading: landmarkKind(words.slice(at + joint.length)),
    },
  ]
}
