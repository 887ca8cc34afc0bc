import type { ApiProblem } from '../api/request.ts'
import type { Catalogue } from './zh-CN/index.ts'

/** The sentence for a request that gave no data. */
export function problemText(problem: ApiProblem, id: string, words: Catalogue): string {
  switch (problem.type) {
    case 'unreachable':
      return words.shell.serverUnreachable
    case 'not-found':
      return words.shell.caseNotFound(id)
    case 'stale':
      return words.questions.stale
    case 'refused':
      // The server did what it should: a sealed case takes no change.
      return problem.code === 'ruling-sealed' ? problem.message : words.shell.serverFault(problem.message)
  }
}
