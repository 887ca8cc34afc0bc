import type { KeptFile, KeptRecord } from './kept.ts'

/** What became of one step to the server. */
export type Sent<Answer> =
  | { readonly outcome: 'taken'; readonly answer: Answer }
  /** No answer, or none that says anything of this record: later again. */
  | { readonly outcome: 'unreachable' }
  /** Nobody is signed in any more, or another account is. */
  | { readonly outcome: 'sign-in' }
  /** It will be refused again; the server's sentence says why, null where it answered about something else. */
  | { readonly outcome: 'refused'; readonly sentence: string | null }

type Received = { readonly id: string; readonly sha256: string; readonly receivedAt: string }

/** What the phone keeps, as far as sending needs it. */
export type OutgoingStore = {
  /** In the order in which they were made. */
  readonly unsent: () => Promise<readonly KeptRecord[]>
  readonly file: (sha256: string) => Promise<KeptFile | undefined>
  /** The server has the record; with it the phone lets go of the file whose bytes the server has. */
  readonly markReceived: (id: string, receivedAt: string) => Promise<void>
}

/** Each may be done again any number of times. */
export type FieldServer = {
  /** Brings the bytes into the case; answers with the hash that the server computed. */
  readonly sendFile: (file: KeptFile) => Promise<Sent<string>>
  readonly sendRecord: (kept: KeptRecord) => Promise<Sent<Received>>
}

export type SyncReport = {
  readonly stoppedBy: 'unreachable' | 'sign-in' | null
  readonly sentCount: number
  readonly refusals: readonly { readonly id: string; readonly sentence: string | null }[]
}

const SOMETHING_ELSE = { outcome: 'refused', sentence: null } as const

async function sendOne(kept: KeptRecord, store: OutgoingStore, server: FieldServer): Promise<Sent<Received>> {
  const { content } = kept.record
  if (content.kind === 'photograph') {
    const file = await store.file(content.sha256)
    // The same photograph may have come with another record.
    const brought = file ? await server.sendFile(file) : null
    if (brought !== null && brought.outcome !== 'taken') return brought
    if (brought !== null && brought.answer !== content.sha256) return SOMETHING_ELSE
  }
  const sent = await server.sendRecord(kept)
  if (sent.outcome !== 'taken') return sent
  const isTheSame = sent.answer.id === kept.id && sent.answer.sha256 === kept.sha256
  return isTheSame ? sent : SOMETHING_ELSE
}

/**
 * Sends what is on the phone only. Nothing is marked as sent before the server's answer was read and its hash compared, so the phone may be
 * switched off between any two steps: what is sent again is the same to the server. A record that is refused holds up no other.
 */
export async function sendAll(store: OutgoingStore, server: FieldServer): Promise<SyncReport> {
  const refusals: { id: string; sentence: string | null }[] = []
  let sentCount = 0
  for (const kept of await store.unsent()) {
    const sent = await sendOne(kept, store, server)
    if (sent.outcome === 'unreachable' || sent.outcome === 'sign-in')
      return { stoppedBy: sent.outcome, sentCount, refusals }
    if (sent.outcome === 'refused') {
      refusals.push({ id: kept.id, sentence: sent.sentence })
      continue
    }
    await store.markReceived(kept.id, sent.answer.receivedAt)
    sentCount += 1
  }
  return { stoppedBy: null, sentCount, refusals }
}
