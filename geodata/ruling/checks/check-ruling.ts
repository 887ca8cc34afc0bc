import { awardsCoverExtent } from './awards-cover-extent.ts'
import { awardsNameParties } from './awards-name-parties.ts'
import { evidenceHasFindings } from './evidence-has-findings.ts'
import { extentIsDrawn } from './extent-is-drawn.ts'
import { bars } from './finding.ts'
import { groundIsSurveyed } from './ground-is-surveyed.ts'
import { lineDivides } from './line-divides.ts'
import { lineEndsWhereWordsEnd } from './line-ends-where-words-end.ts'
import { lineIsSettled } from './line-is-settled.ts'
import { printedAreasAgree } from './printed-areas-agree.ts'
import { questionsAreAnswered } from './questions-are-answered.ts'
import { textAgreesWithLine } from './text-agrees-with-line.ts'

import type { RulingCheck, RulingFacts, RulingFinding } from './model.ts'

/** Every rule that a ruling is held against before it is sealed. A further rule is a line here. */
const RULING_CHECKS: readonly RulingCheck[] = [
  extentIsDrawn,
  lineDivides,
  lineIsSettled,
  lineEndsWhereWordsEnd,
  awardsNameParties,
  awardsCoverExtent,
  printedAreasAgree,
  textAgreesWithLine,
  questionsAreAnswered,
  evidenceHasFindings,
  groundIsSurveyed,
]

/** What is to be mended or confirmed before a ruling is sealed; what bars stands first. */
export function checkRuling(facts: RulingFacts): RulingFinding[] {
  if (!facts.hasRuling) return [bars('ruling-missing')]
  const findings = RULING_CHECKS.flatMap((check) => check(facts))
  return [
    ...findings.filter(({ severity }) => severity === 'bars'),
    ...findings.filter(({ severity }) => severity === 'confirm'),
  ]
}
