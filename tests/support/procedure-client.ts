import { expect } from 'vitest'

import type { NewEntryBody, WireProcedure } from '../../geodata/wire/procedure.ts'
import type { FastifyInstance } from 'fastify'

type Fact = NewEntryBody['fact']
type Refusal = { readonly status: number; readonly code: string; readonly message: string }

/** The procedure of a case as a browser reads it and writes of it. */
export function procedureClient(app: () => FastifyInstance, id: () => string) {
  const read = async (): Promise<WireProcedure> =>
    (await app().inject(`/api/cases/${id()}/procedure`)).json<{ data: WireProcedure }>().data
  const post = async (day: string, fact: Fact, { version, note = '' }: { version?: number; note?: string } = {}) =>
    app().inject({
      method: 'POST',
      url: `/api/cases/${id()}/events`,
      headers: { 'if-match': `"${version ?? (await read()).version}"` },
      payload: { day, fact, note, recordedBy: '黄调解员' } satisfies NewEntryBody,
    })
  /** An entry that is taken, and what any later reader then sees. */
  const written = async (day: string, fact: Fact, note = ''): Promise<WireProcedure> => {
    const response = await post(day, fact, { note })
    expect(response.json()).not.toHaveProperty('error')
    expect(response.statusCode).toBe(201)
    const { data } = response.json<{ data: WireProcedure }>()
    expect(await read(), 'a later reader sees the same').toEqual(data)
    return data
  }
  const refused = async (day: string, fact: Fact, version?: number): Promise<Refusal> => {
    const before = await read()
    const response = await post(day, fact, version === undefined ? {} : { version })
    const { error } = response.json<{ error: { code: string; message: string } }>()
    expect(await read(), 'nothing is stored').toEqual(before)
    return { status: response.statusCode, ...error }
  }
  return { read, post, written, refused }
}

export const step = (state: (Fact & { kind: 'move' })['state'], reason: string | null = null): Fact => ({
  kind: 'move',
  state,
  papers: [],
  reason,
})
