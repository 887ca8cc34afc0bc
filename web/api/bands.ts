import { request } from './request.ts'

import type { WireBands } from '../../geodata/wire/bands.ts'
import type { CaseView } from '../../geodata/wire/case.ts'
import type { Answer } from './request.ts'

let last: { readonly key: string; readonly answer: Promise<Answer<WireBands>> } | null = null

/** How far the outlines of a case may lie from what is drawn. Map and tables of one page ask once for a version. */
export function readBands({ id, version }: Pick<CaseView, 'id' | 'version'>): Promise<Answer<WireBands>> {
  const key = `${id} ${version}`
  if (last?.key === key) return last.answer
  const answer = request<WireBands>(`/api/cases/${encodeURIComponent(id)}/bands`)
  last = { key, answer }
  void answer.then(({ ok }) => {
    if (!ok && last?.answer === answer) last = null
  })
  return answer
}
