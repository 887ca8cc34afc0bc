import type { ApiProblem } from '../../api/request.ts'
import type { Catalogue } from '../../i18n/zh-CN/index.ts'

/** The sentence for a request about a county that gave no data. A refusal is a whole sentence already. */
export function countyProblemText(problem: ApiProblem, words: Catalogue): string {
  switch (problem.type) {
    case 'unreachable':
      return words.shell.serverUnreachable
    case 'not-found':
      return words.county.gone
    case 'stale':
      return words.county.gone
    case 'refused':
      return problem.message
  }
}
