import { rulesAt } from '../rules/rules-at.ts'

import { ADMINISTRATIVE_REVIEW } from './sets/administrative-review.ts'
import { COURT_RULES } from './sets/court.ts'
import { FOREST_LAW_RULES } from './sets/forest-law.ts'
import { GUANGDONG_PROCEDURE } from './sets/guangdong.ts'
import { GUANGXI_PROCEDURE } from './sets/guangxi.ts'
import { LAND_DISPUTE_RULES } from './sets/land-disputes.ts'
import { USUAL_COURSE } from './sets/usual-course.ts'

import type { Day } from './day.ts'
import type { CaseBasis, ProcedureRules } from './model.ts'

export const PROCEDURE_RULES: readonly ProcedureRules[] = [
  GUANGXI_PROCEDURE,
  GUANGDONG_PROCEDURE,
  ...FOREST_LAW_RULES,
  ...LAND_DISPUTE_RULES,
  ...ADMINISTRATIVE_REVIEW,
  ...COURT_RULES,
  USUAL_COURSE,
]

const speaksOf = <Kind>(kinds: readonly Kind[], kind: Kind | null): boolean =>
  kinds.length === 0 || (kind !== null && kinds.includes(kind))

/** The rules of procedure for a case on a day, those of the province first. What nobody has said of a case excludes rules that hang on it. */
export const proceduresAt = (
  countyCode: string,
  day: Day,
  { ground, parties }: CaseBasis,
  sets: readonly ProcedureRules[] = PROCEDURE_RULES,
): ProcedureRules[] =>
  rulesAt(countyCode, day, sets).filter((set) => speaksOf(set.grounds, ground) && speaksOf(set.parties, parties))
