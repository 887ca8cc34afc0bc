import { problemText } from '../../i18n/problem-text.ts'

import type { Catalogue } from '../../i18n/zh-CN/index.ts'
import type { NewCaseProblem } from '../../state/new-case.svelte.ts'

/** Why no case was made; a refusal in the server's own words. */
export function newCaseSentence(problem: NewCaseProblem, words: Catalogue): string {
  switch (problem.type) {
    case 'refused':
      return problem.message
    case 'cancelled':
      return words.newCase.cancelled
    case 'no-document':
      return words.newCase.documentMissing
    case 'too-large':
      return words.newCase.fileTooLarge(problem.name)
    case 'unreadable':
      return words.newCase.fileUnreadable(problem.name)
    case 'no-places':
      return words.newCase.placesUnreadable(problem.name)
    case 'unreachable':
    case 'not-found':
    case 'stale':
      return problemText(problem, '', words)
  }
}
