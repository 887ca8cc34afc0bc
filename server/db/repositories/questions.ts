import { sqlFile } from '../sql-file.ts'

import type { AskedQuestion, Candidate, QuestionCall } from '../../../geodata/answers/model.ts'
import type { QuestionCode } from '../../../geodata/boundary/model.ts'
import type { CaseReference } from './cases.ts'
import type { DatabaseClient } from '../transaction.ts'

/** An answer, or (value null) that the answer before is taken back. */
type AnswerRecord = { readonly value: string | null; readonly answeredBy: string; readonly answeredAt: string }
export type GivenAnswer = AnswerRecord & { readonly key: string }

export type StoredQuestion = AskedQuestion & {
  /** The last one counts. */
  readonly history: readonly AnswerRecord[]
}

type QuestionRow = {
  key: string
  code: QuestionCode
  quote: string
  calls: QuestionCall[]
  candidates: string[]
  history: AnswerRecord[]
}

/** A candidate that waits for a person's words is kept with its colon. */
const storedCandidate = ({ value, takesWords }: Candidate): string => (takesWords ? `${value}:` : value)
const candidateOf = (stored: string): Candidate =>
  stored.endsWith(':') ? { value: stored.slice(0, -1), takesWords: true } : { value: stored, takesWords: false }

/** What is asked in a case and what persons answered. Answers are only added. */
export const questionRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => {
  const store = async (name: string, questions: readonly AskedQuestion[]): Promise<void> => {
    const rows = questions.map(({ code, key, quote, calls, candidates }) => ({
      code,
      key,
      quote,
      calls,
      candidates: candidates.map(storedCandidate),
    }))
    await client.query(sqlFile(name), [countyCode, caseId, JSON.stringify(rows)])
  }

  return {
    /** Also those that are asked no more: their calls are empty. */
    async all(): Promise<StoredQuestion[]> {
      const { rows } = await client.query<QuestionRow>(sqlFile('read-questions'), [countyCode, caseId])
      return rows.map((row) => ({
        ...row,
        calls: row.calls.map((place) => ({ ...place, markIndex: place.markIndex ?? null })),
        candidates: row.candidates.map(candidateOf),
      }))
    },

    insert: (questions: readonly AskedQuestion[]): Promise<void> => store('insert-questions', questions),

    /** What is asked now; a question that is asked no more keeps its answers and asks of no call. */
    refresh: (questions: readonly AskedQuestion[]): Promise<void> => store('refresh-questions', questions),

    async answer({ key, value, answeredBy, answeredAt }: GivenAnswer): Promise<void> {
      await client.query(sqlFile('insert-answer'), [countyCode, caseId, key, value, answeredBy, answeredAt])
    },
  }
}
