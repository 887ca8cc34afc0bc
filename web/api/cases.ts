import { request } from './request.ts'

import type { CaseReading } from '../../geodata/wire/case-readings.ts'
import type { CaseSummary, CaseView, NewCaseBody } from '../../geodata/wire/case.ts'
import type { AnswerBody, WithdrawAnswerBody } from '../../geodata/wire/questions.ts'
import type { Answer } from './request.ts'

export const listCases = (): Promise<Answer<CaseSummary[]>> => request('/api/cases')

export const readCase = (id: string): Promise<Answer<CaseView>> => request(`/api/cases/${encodeURIComponent(id)}`)

/** What courts and parties opened of the case, the last first. */
export const readReadings = (id: string): Promise<Answer<CaseReading[]>> =>
  request(`/api/cases/${encodeURIComponent(id)}/readings`)

/** Reads a document and makes a case of it; a refusal comes in the language asked for. */
export const createCase = (body: NewCaseBody, language: string, signal: AbortSignal): Promise<Answer<CaseView>> =>
  request('/api/cases', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify(body),
    signal,
  })

/** Stores a person's answer; `etag` is the one the case came with. */
export const answerQuestion = (id: string, etag: string, body: AnswerBody): Promise<Answer<CaseView>> =>
  request(`/api/cases/${encodeURIComponent(id)}/answers`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': etag },
    body: JSON.stringify(body),
  })

/** Takes back the answer that stands. */
export const withdrawAnswer = (id: string, etag: string, body: WithdrawAnswerBody): Promise<Answer<CaseView>> =>
  request(`/api/cases/${encodeURIComponent(id)}/answers/withdraw`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': etag },
    body: JSON.stringify(body),
  })
