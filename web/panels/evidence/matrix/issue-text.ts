import { oneLine } from '../../../../geodata/text/one-line.ts'

import type { Issue } from '../../../../geodata/desk/issues.ts'
import type { Catalogue } from '../../../i18n/zh-CN/index.ts'

const LONGEST = 14

/** An issue in a few words, for the head of a column. */
export function issueText(issue: Issue, words: Catalogue['matrix']): string {
  if (issue.kind === 'extent') return words.extent
  if (issue.kind === 'claim') return words.claim(issue.claimantLetter)
  const quote = oneLine(issue.words.quote)
  return words.clause(issue.claimantLetter, quote.length > LONGEST ? `${quote.slice(0, LONGEST)}…` : quote)
}
