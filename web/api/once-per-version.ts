import { request, type Answer } from './request.ts'

import type { CaseView } from '../../geodata/wire/case.ts'

/** What is computed from a case as it stands: asked once for a version, however many parts of a page want it. */
export function oncePerVersion<T>(path: string): (view: Pick<CaseView, 'id' | 'version'>) => Promise<Answer<T>> {
  let last: { readonly key: string; readonly answer: Promise<Answer<T>> } | null = null
  return ({ id, version }) => {
    const key = `${id} ${version}`
    if (last?.key === key) return last.answer
    const answer = request<T>(`/api/cases/${encodeURIComponent(id)}/${path}`)
    last = { key, answer }
    void answer.then(({ ok }) => {
      if (!ok && last?.answer === answer) last = null
    })
    return answer
  }
}
