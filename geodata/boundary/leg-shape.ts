import type { LandmarkReading } from './landmark-kind.ts'
import type { Phrase } from './phrase.ts'
import type { Step } from './step.ts'

export type Placed = {
  readonly step: Step
  readonly phrase: Phrase
  readonly reading: LandmarkReading
  readonly words: string
}

export type LegShape = {
  readonly steps: readonly Step[]
  readonly inSide: boolean
  readonly isStrip: boolean
  readonly hasStrongClose: boolean
  /** 与…合龙: the line ends where it meets the landmark. */
  readonly meets: boolean
}

export const stepsAfter = ({ steps }: LegShape, step: Step) => steps.slice(steps.indexOf(step) + 1)
export const stepsBefore = ({ steps }: LegShape, step: Step) => steps.slice(0, steps.indexOf(step))
export const named = (steps: readonly Step[], ...kinds: Step['kind'][]) =>
  steps.some(({ kind, phrases }) => kinds.includes(kind) && phrases.length > 0)
export const closeAfter = (shape: LegShape, step: Step): Step | undefined => {
  const after = stepsAfter(shape, step)
  const at = after.findIndex(({ phrases, kind }) => phrases.length > 0 || kind === 'close')
  return after[at]?.kind === 'close' ? after[at] : undefined
}
