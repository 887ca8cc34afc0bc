import { toConfirm } from './finding.ts'

import type { RulingCheck, RulingFacts } from './model.ts'

const numbersOf = (entries: RulingFacts['evidence'], role: string): Record<string, string> => {
  const numbers = entries.flatMap(({ offeredBy, number }) => (offeredBy === role ? [number] : []))
  return numbers.length === 0 ? {} : { [role]: numbers.join('、') }
}

/** Every numbered entry of the evidence has a finding; those without one are told together. */
export const evidenceHasFindings: RulingCheck = ({ evidence }) => {
  const without = evidence.filter(({ hasFinding }) => !hasFinding)
  if (without.length === 0) return []
  const figures = {
    count: without.length,
    ...numbersOf(without, 'plaintiff'),
    ...numbersOf(without, 'defendant'),
    ...numbersOf(without, 'third-party'),
  }
  return [toConfirm('finding-missing', { figures })]
}
