import { changeFabric, readFabric, returnToFabricVersion } from '../../api/fabric.ts'
import { EMPTY_FABRIC, type Fabric } from '../../../geodata/fabric/model.ts'
import { contextPair } from '../../state/context.ts'
import { layAnew } from '../../state/outlines/lay-anew.ts'
import { ReadingChanges } from '../reading/reading-changes.svelte.ts'

import type { Answer, ApiProblem } from '../../api/request.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { CaseState } from '../../state/case.svelte.ts'
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
  #bothChanged = $state(false)
  #isSaved = $state(false)
  #wasWithoutReason = $state(false)
  private readonly caseState: CaseState
  private readonly editing: OutlineEditing

  constructor(caseState: CaseState, editing: OutlineEditing) {
    this.caseState = caseState
    this.editing = editing
    this.sending = new ReadingChanges(caseState)
  }

  get problem(): ApiProblem | null {
    return this.#problem
  }
  /** After somebody else was faster: the same lines were changed by both, and mine would stand. */
  get bothChanged(): boolean {
    return this.#bothChanged
  }
  /** It was to be stored without a reason, and none is written yet. */
  get isReasonMissing(): boolean {
    return this.#wasWithoutReason && this.reason.trim() === ''
  }
  get isSaved(): boolean {
    return this.#isSaved
  }

  /** The fabric that stands, empty where nothing is in hand; null when the server does not answer. */
  async standing(): Promise<Fabric | null> {
    const answer = await readFabric(this.caseState.id)
    this.#problem = answer.ok ? null : answer.problem
    return answer.ok ? (answer.data.standing?.fabric ?? EMPTY_FABRIC) : null
  }

  /** True when the outlines in hand are open now. */
  async open(): Promise<boolean> {
    const standing = await this.standing()
    if (standing === null) return false
    this.begin()
    this.editing.open(standing)
    return true
  }

  begin(): void {
    this.sending.begin()
    this.reason = ''
    this.#wasWithoutReason = false
    this.#bothChanged = false
    this.#isSaved = false
  }

  async save(language: string): Promise<void> {
    this.#wasWithoutReason = this.reason.trim() === ''
    if (this.#wasWithoutReason) return
    const { fabric } = this.editing
    const isStored = await this.#send((id, etag, changedBy) =>
      changeFabric(
        id,
        etag,
        { fabric: signed(fabric, changedBy) as never, changedBy, reason: this.reason.trim() },
        language,
      ),
    )
    if (isStored) {
      this.#isSaved = true
      this.editing.close()
    } else if (this.sending.notice === 'stale') await this.#layAnew()
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

  /** Somebody else was faster: my changes are laid on theirs. */
  async #layAnew(): Promise<void> {
    const theirs = await this.standing()
    if (theirs === null) return
    const { stored, fabric } = this.editing
    const laid = layAnew(stored, fabric, theirs)
    this.#bothChanged = laid.bothChanged
    this.editing.layOn(theirs, laid.fabric)
  }
}

export const { set: setOutlineChanges, get: getOutlineChanges } = contextPair<OutlineChanges>('outline changes')
