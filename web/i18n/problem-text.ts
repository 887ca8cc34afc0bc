import type { ApiProblem } from '../api/request.ts'
import type { Catalogue } from './zh-CN/index.ts'

const AS_IT_SHOULD = /^(?:ruling-sealed|not-allowed|sign-in-needed|session-.*|ruling-own-draft)$/u

/** Where a person asked for something to be done: the server's own sentence says why it was not, and what to do. */
export const refusalText = (problem: ApiProblem, id: string, words: Catalogue): string =>
  problem.type === 'refused' ? problem.message : problemText(problem, id, words)

/** The sentence for a request that gave no data. */
export function problemText(problem: ApiProblem, id: string, words: Catalogue): string {
  switch (problem.type) {
    case 'unreachable':
      return words.shell.serverUnreachable
    case 'not-found':
      // What else is missing the server names itself.
      return problem.code === 'case-not-found' ? words.shell.caseNotFound(id) : problem.message
    case 'stale':
      return words.questions.stale
    case 'refused':
      // The server did what it should: a sealed case takes no change, and nobody does what he may not.
      return AS_IT_SHOULD.test(problem.code) ? problem.message : words.shell.serverFault(problem.message)
  }
}
