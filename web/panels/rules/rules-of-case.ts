import { rulesAt } from '../../../geodata/rules/rules-at.ts'

import type { RuleSet } from '../../../geodata/rules/model.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'

/** The rules of the day on which the case was decided; while it is not, those of today. */
export function rulesOfCase({ countyCode, ruling }: Pick<CaseView, 'countyCode' | 'ruling'>): RuleSet[] {
  const day = ruling?.date?.from ?? new Date().toISOString().slice(0, 10)
  return rulesAt(countyCode, day)
}
