import type { WireCorrection } from '../../../geodata/wire/reading.ts'

/** Nobody has decided and the machine is not sure. */
export const isWaiting = ({ applied, decision }: WireCorrection): boolean => !applied && !decision

/** Corrections of the same characters to the same others, in the order in which the first of each stands in the text. */
export type CorrectionGroup = { readonly key: string; readonly corrections: readonly WireCorrection[] }

export function groupAlike(corrections: readonly WireCorrection[]): CorrectionGroup[] {
  const groups = new Map<string, WireCorrection[]>()
  for (const correction of corrections) {
    const key = `${correction.from}→${correction.to}`
    groups.set(key, [...(groups.get(key) ?? []), correction])
  }
  return [...groups].map(([key, alike]) => ({ key, corrections: alike }))
}

const WORDS_SHOWN = 8

/** The words before and after a correction in its paragraph. */
export function wordsBeside(text: string, { span }: WireCorrection): { before: string; after: string } {
  const before = text.slice(Math.max(0, span.start - WORDS_SHOWN), span.start)
  const after = text.slice(span.end, span.end + WORDS_SHOWN)
  return { before: before.split('\n').at(-1) ?? '', after: after.split('\n')[0] ?? '' }
}
