import fastCheck from 'fast-check'
import { describe, expect, test } from 'vitest'

import { hashOf } from '../../../support/hash-of.ts'
import { phoneOf, pointContent, sent } from '../../../support/field/records.ts'
import { sendAll, type FieldServer, type OutgoingStore } from '../../../../web/state/field/sync.ts'

import type { FieldContent } from '../../../../geodata/wire/field.ts'
import type { KeptFile, KeptRecord } from '../../../../web/state/field/kept.ts'

const OWNER = { account: 'huang', caseId: '450621-hill' }
const NOW = '2026-11-23T04:00:00.000Z'

/** The phone was switched off at this moment: whatever comes after never happens. */
class SwitchedOff extends Error {}
/** What befalls a step: nothing; an answer that is lost on the way back; no way there; the phone is switched off before or after. */
const MISHAPS = ['none', 'lost', 'unreachable', 'off-before', 'off-after'] as const
type Mishap = (typeof MISHAPS)[number]

function phoneWith(kinds: readonly ('point' | 'photograph' | 'correction')[]) {
  const phone = phoneOf(OWNER.account)
  const records = new Map<string, KeptRecord>()
  const files = new Map<string, KeptFile>()
  const keep = (content: FieldContent, follows: string | null): string => {
    const { record, sha256 } = sent(phone.makes(content, follows))
    records.set(record.id, { ...OWNER, id: record.id, order: records.size, record, sha256, receivedAt: null })
    return record.id
  }
  let last: string | null = null
  for (const [index, kind] of kinds.entries()) {
    if (kind === 'photograph') {
      const bytes = new TextEncoder().encode(`photograph ${index}`)
      const sha256 = hashOf(bytes)
      files.set(sha256, { ...OWNER, sha256, fileName: 'a.jpg', bytes: new Blob([bytes]) })
      keep({ kind, sha256, fileName: 'a.jpg', position: null, accuracyMetres: null, remark: '' }, null)
    } else last = keep(pointContent({ remark: String(index) }), kind === 'correction' ? last : null)
  }
  return { records, files }
}
type Phone = ReturnType<typeof phoneWith>

/** What the server does, as tests/server/cases/field-records.test.ts holds it. */
function emptyServer() {
  const records = new Map<string, { sha256: string; times: number }>()
  const files = new Map<string, number>()
  return { records, files }
}
type Office = ReturnType<typeof emptyServer>

/** One life of the page, until it is done or the phone is switched off. */
async function oneLife(phone: Phone, office: Office, nextMishap: () => Mishap): Promise<boolean> {
  async function step<T>(act: () => T): Promise<T | 'lost'> {
    const mishap = nextMishap()
    if (mishap === 'off-before') throw new SwitchedOff()
    if (mishap === 'unreachable') return 'lost'
    const result = act()
    if (mishap === 'off-after') throw new SwitchedOff()
    await Promise.resolve()
    return mishap === 'lost' ? 'lost' : result
  }
  const store: OutgoingStore = {
    unsent: async () => Promise.resolve([...phone.records.values()].filter(({ receivedAt }) => receivedAt === null)),
    file: async (sha256) => Promise.resolve(phone.files.get(sha256)),
    markReceived: async (id, receivedAt) => {
      const done = await step(() => phone.records.set(id, { ...phone.records.get(id)!, receivedAt }))
      // The phone's own store answers or the page is gone.
      if (done === 'lost') phone.records.set(id, { ...phone.records.get(id)!, receivedAt })
    },
  }
  const server: FieldServer = {
    sendFile: async ({ sha256 }) => {
      const answer = await step(() => (office.files.set(sha256, 1), sha256))
      return answer === 'lost' ? { outcome: 'unreachable' } : { outcome: 'taken', answer }
    },
    sendRecord: async ({ id, sha256, record }) => {
      const answer = await step(() => {
        if (record.follows !== null && !office.records.has(record.follows)) return 'refused' as const
        if (record.content.kind === 'photograph' && !office.files.has(record.content.sha256)) return 'refused' as const
        const known = office.records.get(id)
        if (known && known.sha256 !== sha256) return 'refused' as const
        office.records.set(id, { sha256, times: (known?.times ?? 0) + (known ? 0 : 1) })
        return { id, sha256, receivedAt: NOW }
      })
      if (answer === 'refused') return { outcome: 'refused', sentence: '拒' }
      return answer === 'lost' ? { outcome: 'unreachable' } : { outcome: 'taken', answer }
    },
  }
  try {
    const { stoppedBy, refusals } = await sendAll(store, server)
    expect(refusals).toEqual([])
    return stoppedBy === null
  } catch (error) {
    if (error instanceof SwitchedOff) return false
    throw error
  }
}

describe('records on their way from the phone', () => {
  test('come to the server once each, whatever is lost or switched off between any two steps', async () => {
    const anyKinds = fastCheck.array(fastCheck.constantFrom('point', 'photograph', 'correction'), { maxLength: 8 })
    const anyMishaps = fastCheck.array(fastCheck.constantFrom(...MISHAPS), { maxLength: 60 })
    await fastCheck.assert(
      fastCheck.asyncProperty(anyKinds, anyMishaps, async (kinds, mishaps) => {
        const phone = phoneWith(kinds)
        const office = emptyServer()
        const made = [...phone.records.values()]
        const waiting = [...mishaps]
        const nextMishap = () => waiting.shift() ?? 'none'
        for (let lives = 0, isDone = false; !isDone; lives += 1) {
          expect(lives).toBeLessThan(100)
          isDone = await oneLife(phone, office, nextMishap)
          for (const { id, receivedAt, record } of phone.records.values())
            if (receivedAt !== null) expect(office.records.get(id), record.content.kind).toBeDefined()
        }
        expect([...phone.records.keys()]).toEqual(made.map(({ id }) => id))
        expect([...office.records].map(([id, { sha256, times }]) => [id, sha256, times])).toEqual(
          expect.arrayContaining(made.map(({ id, sha256 }) => [id, sha256, 1])),
        )
        expect(office.records.size).toBe(made.length)
      }),
      { numRuns: 500 },
    )
  })

  test('stay on the phone where the answer is about something else, or where nobody is signed in', async () => {
    const phone = phoneWith(['point', 'point'])
    const marked: string[] = []
    const store: OutgoingStore = {
      unsent: () => Promise.resolve([...phone.records.values()]),
      file: () => Promise.resolve(undefined),
      markReceived: (id) => Promise.resolve(void marked.push(id)),
    }
    const wrong = { outcome: 'taken', answer: { id: 'x', sha256: 'y', receivedAt: NOW } } as const
    const report = await sendAll(store, {
      sendFile: () => Promise.reject(new Error('none')),
      sendRecord: () => Promise.resolve(wrong),
    })
    expect(report).toMatchObject({ stoppedBy: null, sentCount: 0 })
    expect(report.refusals).toHaveLength(2)
    const ended = await sendAll(store, {
      sendFile: () => Promise.reject(new Error('none')),
      sendRecord: () => Promise.resolve({ outcome: 'sign-in' }),
    })
    expect(ended).toEqual({ stoppedBy: 'sign-in', sentCount: 0, refusals: [] })
    expect(marked).toEqual([])
  })

  test('one that is refused holds up no other', async () => {
    const phone = phoneWith(['point', 'point'])
    const [first] = [...phone.records.keys()]
    const marked: string[] = []
    const report = await sendAll(
      {
        unsent: () => Promise.resolve([...phone.records.values()]),
        file: () => Promise.resolve(undefined),
        markReceived: (id) => Promise.resolve(void marked.push(id)),
      },
      {
        sendFile: () => Promise.reject(new Error('none')),
        sendRecord: ({ id, sha256 }) =>
          Promise.resolve(
            id === first
              ? { outcome: 'refused', sentence: '不行' }
              : { outcome: 'taken', answer: { id, sha256, receivedAt: NOW } },
          ),
      },
    )
    expect(report.refusals).toEqual([{ id: first, sentence: '不行' }])
    expect(marked).toEqual([...phone.records.keys()].slice(1))
  })
})
