import { standingRecords } from '../../../geodata/field/standing-records.ts'
import { readFieldPack } from '../../api/field.ts'
import { contextPair } from '../context.ts'

import { rememberFieldAccount, type FieldAccount } from './field-account.ts'
import { NotKeptError, type NotKept } from './field-database.ts'
import { fieldServer } from './field-server.ts'
import { keepPack, keepRecord, letGo, outgoing, packOf, recordsOf, type NewRecord } from './field-store.ts'
import { newRecord } from './new-record.ts'
import { nextNumber } from './numbered.ts'
import { sendAll, type SyncReport } from './sync.ts'

import type { StandingRecord } from '../../../geodata/field/standing-records.ts'
import type { FieldContent, FieldPack, FieldRecord } from '../../../geodata/wire/field.ts'
import type { ApiProblem } from '../../api/request.ts'
import type { FieldOwner, KeptFile, KeptRecord } from './kept.ts'

/** One record as the page shows it: where it is, and when the server got it. */
export type FieldEntry = Pick<FieldRecord, 'id' | 'follows'> & {
  readonly record: FieldRecord
  readonly sha256: string
  readonly receivedAt: string | null
}

/** A case on the phone of one account: what was taken along and what was recorded since. */
export class FieldState {
  readonly owner: FieldOwner
  readonly account: FieldAccount
  #pack = $state.raw<FieldPack | null>(null)
  #kept = $state.raw<readonly KeptRecord[]>([])
  #isLoaded = $state(false)
  #notKept = $state<NotKept | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #report = $state.raw<SyncReport | null>(null)
  #isSending = $state(false)
  #isTaking = $state(false)

  constructor(account: FieldAccount, caseId: string) {
    this.account = account
    this.owner = { account: account.signInName, caseId }
  }

  get pack(): FieldPack | null {
    return this.#pack
  }
  get isLoaded(): boolean {
    return this.#isLoaded
  }
  /** Why the last thing was not kept; null where it was. */
  get notKept(): NotKept | null {
    return this.#notKept
  }
  /** Why the case could not be taken along. */
  get problem(): ApiProblem | null {
    return this.#problem
  }
  get report(): SyncReport | null {
    return this.#report
  }
  get isSending(): boolean {
    return this.#isSending
  }
  get isTaking(): boolean {
    return this.#isTaking
  }

  readonly unsentCount = $derived.by(() => this.#kept.filter(({ receivedAt }) => receivedAt === null).length)

  /** All records of the case that the phone knows of, each once. */
  readonly entries = $derived.by((): FieldEntry[] => {
    const own = this.#kept.map(({ id }) => id)
    const others = (this.#pack?.field.records ?? []).filter(({ record }) => !own.includes(record.id))
    const entryOf = ({ record, sha256, receivedAt }: Omit<FieldEntry, 'id' | 'follows'>): FieldEntry => ({
      id: record.id,
      follows: record.follows,
      record,
      sha256,
      receivedAt,
    })
    return [...others, ...this.#kept].map(entryOf)
  })
  readonly things = $derived.by((): StandingRecord<FieldEntry>[] =>
    standingRecords(this.entries, this.#pack?.field.choices ?? []),
  )

  async load(): Promise<void> {
    await this.#attempt(() => this.#read())
    this.#isLoaded = true
  }

  /** Takes the case along as it stands on the server, and asks the browser not to tidy it away. */
  async takeAlong(language: string): Promise<boolean> {
    this.#isTaking = true
    const answer = await readFieldPack(this.owner.caseId, language)
    this.#problem = answer.ok ? null : answer.problem
    const isKept = answer.ok && (await this.#attempt(() => keepPack(this.owner, answer.data)))
    if (answer.ok && isKept) {
      this.#pack = answer.data
      rememberFieldAccount(this.account)
      await navigator.storage?.persist?.().catch(() => false)
    }
    this.#isTaking = false
    return isKept
  }

  /** Puts something on record; true once it is on the disk of the phone. */
  async record(content: FieldContent, follows: string | null = null, file: KeptFile | null = null): Promise<boolean> {
    return this.#attempt(async () => {
      await keepRecord(await this.numberedRecord(content, follows), file)
      this.#kept = await recordsOf(this.owner)
    })
  }

  /** Numbered after all of its kind that the phone knows of: what is read out and signed bears that number for ever. */
  numberedRecord(content: FieldContent, follows: string | null = null): Promise<NewRecord> {
    const place = follows === null ? { number: nextNumber(this.things, content.kind) } : { follows }
    return newRecord(this.owner, this.account.displayName, content, place)
  }

  async send(language: string): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    this.#report = null
    await this.#attempt(async () => {
      const server = fieldServer(this.owner, this.account.displayName, language)
      this.#report = await sendAll(outgoing(this.owner), server).finally(() => this.#read())
    })
    this.#isSending = false
  }

  /** Takes the case off the phone; what the server does not have yet stays. */
  async letGo(): Promise<void> {
    const isThis = ({ account, caseId }: FieldOwner): boolean =>
      account === this.owner.account && caseId === this.owner.caseId
    await this.#attempt(() => letGo(isThis).finally(() => this.#read()))
  }

  async #read(): Promise<void> {
    this.#pack = await packOf(this.owner)
    this.#kept = await recordsOf(this.owner)
  }

  async #attempt(act: () => Promise<void>): Promise<boolean> {
    try {
      await act()
      this.#notKept = null
      return true
    } catch (error) {
      this.#notKept = error instanceof NotKeptError ? error.why : 'failed'
      return false
    }
  }
}

export const { set: setField, get: getField } = contextPair<FieldState>('field')
