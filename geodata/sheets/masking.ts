import type { CaseView } from '../wire/case.ts'

const HOUSEHOLD = '户'
const person = (holder: string): string => holder.replace(/户$/u, '')

/** Every household of the strips under its masked name, wherever it is named; the longest names first. */
export function namesToMask({ strips }: Pick<CaseView, 'strips'>): [string, string][] {
  const pairs = strips.flatMap(({ shares }) =>
    shares.flatMap(({ holder, maskedHolder }): [string, string][] =>
      holder === null || maskedHolder === null || holder === maskedHolder || person(holder) === ''
        ? []
        : [[person(holder), person(maskedHolder.endsWith(HOUSEHOLD) ? maskedHolder : maskedHolder + HOUSEHOLD)]],
    ),
  )
  return [...new Map(pairs)].sort(([one], [other]) => other.length - one.length)
}

/** The view with households masked in all its words: nothing of a sheet is made from anything else. */
export function maskedView(view: CaseView): CaseView {
  const names = namesToMask(view)
  if (names.length === 0) return view
  const mask = (value: unknown): unknown => {
    if (typeof value === 'string') return names.reduce((words, [name, masked]) => words.replaceAll(name, masked), value)
    if (Array.isArray(value)) return value.map(mask)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mask(one)]))
  }
  return mask(view) as CaseView
}
