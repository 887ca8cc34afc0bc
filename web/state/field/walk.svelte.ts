import { MOST_FIXES, type FieldFix, type FieldTrack } from '../../../geodata/wire/field.ts'

import { NotKeptError, type NotKept } from './field-database.ts'
import { fixesOf, keepFix, keepWalk } from './field-store.ts'

import type { FieldState } from './field.svelte.ts'
import type { KeptFix } from './kept.ts'
import type { PositionFix } from './position-fix.ts'

const isFix = (fix: PositionFix): fix is PositionFix & FieldFix => fix.accuracyMetres !== null

/** A track while it is walked: each position is on the disk of the phone before the next one counts. */
export class Walk {
  /** Kept and in no record yet, also from before the page was opened. */
  #fixes = $state.raw<readonly KeptFix[]>([])
  #isGoing = $state(false)
  #leftOut = $state(0)
  #notKept = $state<NotKept | null>(null)
  #last: Promise<void> = Promise.resolve()
  private readonly field: FieldState

  constructor(field: FieldState) {
    this.field = field
  }

  get isGoing(): boolean {
    return this.#isGoing
  }
  get fixes(): readonly KeptFix[] {
    return this.#fixes
  }
  /** Positions of which the phone did not say how wrong they may be. */
  get leftOut(): number {
    return this.#leftOut
  }
  get notKept(): NotKept | null {
    return this.#notKept
  }

  async load(): Promise<void> {
    this.#fixes = await fixesOf(this.field.owner).catch(() => [])
  }

  start(): void {
    this.#isGoing = true
    this.#leftOut = 0
  }

  /** One after another, in the order in which they come. */
  take(fix: PositionFix): void {
    if (!this.#isGoing) return
    if (isFix(fix)) this.#last = this.#last.then(() => this.#keep(fix))
    else this.#leftOut += 1
  }

  /** Makes a record of what was walked. */
  async finish(): Promise<void> {
    this.#isGoing = false
    await this.#last
    await this.#close()
  }

  async #keep(fix: FieldFix): Promise<void> {
    await this.#attempt(async () => {
      const kept = await keepFix({ ...this.field.owner, fix })
      this.#fixes = [...this.#fixes, kept]
    })
    if (this.#fixes.length >= MOST_FIXES) await this.#close()
  }

  async #close(): Promise<void> {
    const fixes = this.#fixes
    if (fixes.length === 0) return
    await this.#attempt(async () => {
      const content: FieldTrack = { kind: 'track', fixes: fixes.map(({ fix }) => fix), remark: '' }
      await keepWalk(await this.field.numberedRecord(content), fixes)
      this.#fixes = []
    })
    await this.field.load()
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act()
      this.#notKept = null
    } catch (error) {
      this.#notKept = error instanceof NotKeptError ? error.why : 'failed'
    }
  }
}
