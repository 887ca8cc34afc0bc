import type { KeptFile, KeptRecord } from './kept.ts'

/** What became of one step to the server. */
export type Sent<Answer> =
  | { readonly outcome: 'taken'; readonly answer: Answer }
  /** No answer, or none that says anything of this record: later again. */
  | { readonly outcome: 'unreachable' }
  /** Nobody is signed in any more, or another account is. */
  | { readonly outcome: 'sign-in' }
  /** It will be refused again; the sentence says why. */
  | { readonly outcome: 'refused'; readonly sentence: string }

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
  readonly refusals: readonly { readonly id: string; readonly sentence: string }[]
}

const FILE_GONE = 'file-gone'
const OTHER_HASH = 'other-hash'

async function sendOne(kept: KeptRecord, store: OutgoingStore, server: FieldServer): Promise<Sent<Received>> {
  const { content } = kept.record
  if (content.kind === 'photograph') {
    const file = await store.file(content.sha256)
    if (!file) return { outcome: 'refused', sentence: FILE_GONE }
    const brought = await server.sendFile(file)
    if (brought.outcome !== 'taken') return brought
    if (brought.answer !== content.sha256) return { outcome: 'refused', sentence: OTHER_HASH }
  }
  const sent = await server.sendRecord(kept)
  if (sent.outcome !== 'taken') return sent
  const isTheSame = sent.answer.id === kept.id && sent.answer.sha256 === kept.sha256
  return isTheSame ? sent : { outcome: 'refused', sentence: OTHER_HASH }
}

/**
 * Sends what is on the phone only. Nothing is marked as sent before the server's answer was read and its hash compared, so the phone may be
 * switched off between any two steps: what is sent again is the same to the server. A record that is refused holds up no other.
 */
export async function sendAll(store: OutgoingStore, server: FieldServer): Promise<SyncReport> {
  const refusals: { id: string; sentence: string }[] = []
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
