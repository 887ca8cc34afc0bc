import { FUJIAN_RULES } from './sets/fujian.ts'
import { GUANGXI_RULES } from './sets/guangxi.ts'
import { NATIONAL_RULES } from './sets/national.ts'

import type { RuleScope, RuleSet } from './model.ts'

const RULE_SETS: readonly RuleSet[] = [GUANGXI_RULES, FUJIAN_RULES, NATIONAL_RULES]

/** The rule sets that hold for a county (code of GB/T 2260) on a day, those of its province before the country's. */
export function rulesAt(countyCode: string, isoDate: string): RuleSet[]
export function rulesAt<Rules extends RuleScope>(countyCode: string, isoDate: string, sets: readonly Rules[]): Rules[]
export function rulesAt(countyCode: string, isoDate: string, sets: readonly RuleScope[] = RULE_SETS): RuleScope[] {
  const holding = sets.filter(
    ({ provinceCode, from, until }) =>
      (provinceCode === null || countyCode.startsWith(provinceCode)) &&
      (from === null || from <= isoDate) &&
      (until === null || isoDate <= until),
  )
  return [...holding.filter((set) => set.provinceCode !== null), ...holding.filter((set) => set.provinceCode === null)]
}
