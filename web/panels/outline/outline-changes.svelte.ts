import { changeFabric, readFabric, returnToFabricVersion } from '../../api/fabric.ts'
import { EMPTY_FABRIC, type Fabric } from '../../../geodata/fabric/model.ts'
import { contextPair } from '../../state/context.ts'
import { mergeFabrics } from '../../../geodata/fabric/merge/merge-fabrics.ts'
import { mergedFabric } from '../../../geodata/fabric/merge/merged-fabric.ts'
import { OutlineMerge } from '../../state/outlines/outline-merge.svelte.ts'
import { ReadingChanges } from '../reading/reading-changes.svelte.ts'

import type { Answer, ApiProblem } from '../../api/request.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireStandingFabric } from '../../../geodata/wire/fabric.ts'
import type { CaseState } from '../../state/case.svelte.ts'
import type { SavedSteps } from '../../state/outlines/saved-steps.ts'
import type { OutlineEditing } from '../../state/outlines/outline-editing.svelte.ts'

/** Lines that were drawn before a name was written bear the name under which they are stored. */
const signed = (fabric: Fabric, name: string): Fabric => ({
  ...fabric,
  lines: fabric.lines.map((line) => (line.drawnBy === '' ? { ...line, drawnBy: name } : line)),
})

/** Brings outlines in hand to the server and back. Whatever goes wrong, what is drawn stays. */
export class OutlineChanges {
  readonly sending: ReadingChanges
  reason = $state('')
  #problem = $state.raw<ApiProblem | null>(null)
  #isLaidAnew = $state(false)
  #meeting: Promise<boolean> | null = null
  #isSaved = $state(false)
  #wasWithoutReason = $state(false)
  private readonly caseState: CaseState
  private readonly editing: OutlineEditing
  private readonly saved: SavedSteps

  constructor(caseState: CaseState, editing: OutlineEditing, saved: SavedSteps) {
    this.caseState = caseState
    this.editing = editing
    this.saved = saved
    this.sending = new ReadingChanges(caseState)
  }

  get problem(): ApiProblem | null {
    return this.#problem
  }
  /** Somebody else was faster: mine lie on his now, to be looked at before they are stored. */
  get isLaidAnew(): boolean {
    return this.#isLaidAnew
  }
  /** It was to be stored without a reason, and none is written yet. */
  get isReasonMissing(): boolean {
    return this.#wasWithoutReason && this.reason.trim() === ''
  }
  get isSaved(): boolean {
    return this.#isSaved
  }

  /** What stands; null when the server does not answer. */
  async #standing(): Promise<WireStandingFabric | null> {
    const answer = await readFabric(this.caseState.id)
    this.#problem = answer.ok ? null : answer.problem
    return answer.ok ? answer.data : null
  }

  /** True when the outlines in hand are open now, with the steps of this browser that led to them. */
  async open(): Promise<boolean> {
    const found = await this.#standing()
    if (found === null) return false
    const standing = found.standing?.fabric ?? EMPTY_FABRIC
    this.begin()
    this.editing.open(standing, await this.saved.stepsTo(standing))
    return true
  }

  begin(): void {
    this.sending.begin()
    this.reason = ''
    this.#wasWithoutReason = false
    this.#isLaidAnew = false
    this.#isSaved = false
  }

  async save(language: string): Promise<void> {
    this.#wasWithoutReason = this.reason.trim() === ''
    if (this.#wasWithoutReason) return
    // What somebody else stored is never passed over, however mine came to be: also from a draft of last week.
    if (!(await this.meetTheirs())) return
    this.#isLaidAnew = false
    const { fabric, mergedWith } = this.editing
    const isStored = await this.#send((id, etag, changedBy) =>
      changeFabric(
        id,
        etag,
        {
          fabric: signed(fabric, changedBy) as never,
          changedBy,
          reason: this.reason.trim(),
          ...(mergedWith !== null && { mergedWith }),
        },
        language,
      ),
    )
    if (isStored) await this.#finish()
    else if (this.sending.notice === 'stale') await this.meetTheirs()
  }

  /** The steps stay, for taking them back as a further version. */
  async #finish(): Promise<void> {
    const { past } = this.editing
    const found = await this.#standing()
    if (found?.standing) await this.saved.keep(fabricIn(found), past)
    this.editing.close()
    this.#isSaved = true
  }

  /** An earlier version stands again, for a reason that is written. True once it is stored. */
  async returnTo(version: number, reason: string, language: string): Promise<boolean> {
    const isStored = await this.#send((id, etag, changedBy) =>
      returnToFabricVersion(id, etag, { version, changedBy, reason }, language),
    )
    if (!isStored) return false
    this.#isSaved = true
    this.editing.close()
    return true
  }

  async #send(change: (id: string, etag: string, by: string) => Promise<Answer<CaseView>>): Promise<boolean> {
    this.#problem = null
    return this.sending.send(async (id, etag, by) => {
      const answer = await change(id, etag, by)
      if (!answer.ok) this.#problem = answer.problem
      return answer
    })
  }

  /**
   * Looks whether somebody else has stored other lines since mine were opened. Lines that only one changed are taken over; where both
   * changed, the person chooses. True where there was nothing to look at.
   */
  async meetTheirs(): Promise<boolean> {
    this.#meeting ??= this.#meet().finally(() => (this.#meeting = null))
    return this.#meeting
  }

  async #meet(): Promise<boolean> {
    const known = await this.#standing()
    if (known === null || !this.editing.isOpen) return false
    if (isSame(this.editing.stored, fabricIn(known))) return true
    // The case as it stands first, then its lines: what is changed between is refused when mine are stored.
    await this.caseState.load()
    const found = await this.#standing()
    if (found === null || !this.editing.isOpen) return false
    const theirs = fabricIn(found)
    const { stored, fabric } = this.editing
    if (!this.editing.hasChanges) {
      this.editing.follow(theirs)
      return true
    }
    const merge = mergeFabrics(stored, fabric, theirs)
    const merged = mergedFabric(merge)
    const { version = 0, changedBy = '', changedAt = '', reason = '' } = found.standing ?? {}
    this.#isLaidAnew = merged !== null
    if (merged) this.editing.layOn(theirs, merged, version || null)
    else this.editing.merging = new OutlineMerge(merge, { version, changedBy, changedAt, reason })
    return false
  }

  /** What the person chose lies in hand, as one step. */
  takeMerge(): void {
    const { merging } = this.editing
    const merged = merging?.result
    if (!merging || !merged) return
    this.#isLaidAnew = true
    this.editing.layOn(merging.merge.theirs, merged, merging.theirs.version || null)
  }

  /** Later: mine stay as they are, and are asked about again before they are stored. */
  putMergeOff(): void {
    this.editing.merging = null
  }
}

const fabricIn = ({ standing }: WireStandingFabric): Fabric => standing?.fabric ?? EMPTY_FABRIC

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

export const { set: setOutlineChanges, get: getOutlineChanges } = contextPair<OutlineChanges>('outline changes')
