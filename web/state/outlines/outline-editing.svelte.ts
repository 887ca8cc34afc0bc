import { EMPTY_FABRIC, type Fabric, type FabricLine } from '../../../geodata/fabric/model.ts'
import { keepMeasured } from '../../../geodata/fabric/operations/keep-measured.ts'
import { contextPair } from '../context.ts'
import { StepHistory } from '../step-history.svelte.ts'

import { chosenAfterCut, chosenIn, shapeIn, shapeOfLine, type Chosen } from './chosen-line.ts'
import { Findings } from './findings.svelte.ts'

import type { Problem } from '../../../geodata/problems.ts'
import type { Result } from '../../../geodata/result.ts'
import type { Draft } from '../drafts/draft.ts'
import type { Drafts } from '../drafts/drafts.svelte.ts'
import type { PlaceWork } from '../drawing/drawing-task.ts'
import type { OutlineMerge } from './outline-merge.svelte.ts'
import type { Compared, OutlineWork, Step, StepCode } from './outline-step.ts'

export const OUTLINE_DRAFTS = 'outlines'

/** The outlines that a person has in hand: one fabric, changed step by step, each step taken back and done again. */
export class OutlineEditing {
  #isOpen = $state(false)
  #stored = $state.raw<Fabric>(EMPTY_FABRIC)
  #fabric = $state.raw<Fabric>(EMPTY_FABRIC)
  readonly #steps = new StepHistory<Step>()
  #chosen = $state.raw<Chosen | null>(null)
  #problem = $state.raw<Problem | null>(null)
  #shapeId = $state<string | null>(null)
  #beforeDrag: Fabric | null = null
  /** The stretch that is being drawn, kept along. */
  stretch = $state.raw<PlaceWork | null>(null)
  /** Two versions that are shown beside each other. */
  compared = $state.raw<Compared | null>(null)
  /** Mine and somebody else's, while a person chooses. */
  merging = $state.raw<OutlineMerge | null>(null)
  /** The version by somebody else that mine were laid on since they were opened. */
  mergedWith = $state.raw<number | null>(null)
  readonly findings = new Findings()
  /** Null: nothing is kept for later. */
  readonly drafts: Drafts<OutlineWork> | null
  private readonly by: () => string

  /** `by` tells who draws. */
  constructor(drafts: Drafts<OutlineWork> | null, by: () => string) {
    this.drafts = drafts
    this.by = by
  }

  get drawnBy(): string {
    return this.by()
  }

  get isOpen(): boolean {
    return this.#isOpen
  }
  get fabric(): Fabric {
    return this.#fabric
  }
  get stored(): Fabric {
    return this.#stored
  }
  get hasChanges(): boolean {
    return this.#fabric !== this.#stored
  }
  /** What the next step back takes back; null when there is none. */
  get lastStep(): StepCode | null {
    return this.#steps.past.at(-1)?.what ?? null
  }
  get nextStep(): StepCode | null {
    return this.#steps.future.at(-1)?.what ?? null
  }
  get chosen(): Chosen | null {
    return this.#chosen
  }
  get chosenLine(): FabricLine | null {
    return this.#fabric.lines.find(({ id }) => id === this.#chosen?.lineId) ?? null
  }
  /** The shape that operations are for; the only one where there is one. */
  get shapeId(): string | null {
    return shapeIn(this.#fabric, this.#shapeId)
  }
  /** Why the last operation was not done. */
  get problem(): Problem | null {
    return this.#problem
  }

  /** Opens with the fabric that stands on the server; `past` are the steps that led to it, where they are known. */
  open(stored: Fabric, past: readonly Step[] = []): void {
    this.#isOpen = true
    this.#stored = stored
    this.#fabric = stored
    // What was the latest on the server during a step is not the latest any more.
    this.#steps.take({ past: past.map(({ fabric, what }) => ({ fabric, what })), future: [] })
    this.#reset()
  }

  /** The steps up to what stands now. */
  get past(): readonly Step[] {
    return this.#steps.past
  }

  resume(draft: Draft<OutlineWork>): void {
    const { stored, fabric, past, future, stretch, mergedWith } = draft.work
    this.drafts?.take(draft)
    this.open(stored)
    this.#fabric = fabric
    this.#steps.take({ past, future })
    this.stretch = stretch
    this.mergedWith = mergedWith ?? null
  }

  /** Puts the work away; it can be gone on with. */
  layAside(): void {
    void this.drafts?.layAside()
    this.#isOpen = false
    this.#reset()
  }

  /** It is stored: nothing is left to go on with. */
  close(): void {
    void this.drafts?.discard()
    this.#isOpen = false
    this.#reset()
  }

  /** Does an operation as one step; a refusal changes nothing and is told. */
  apply(what: StepCode, result: Result<Fabric>): boolean {
    this.#problem = result.ok ? null : result.problem
    if (result.ok) this.step(what, result.value)
    return result.ok
  }

  step(what: StepCode, changed: Fabric): void {
    if (changed === this.#fabric) return
    const fabric = keepMeasured(this.#fabric, changed)
    this.#chosen = chosenAfterCut(this.#chosen, changed, fabric)
    this.#steps.record({ fabric: this.#fabric, what, stored: this.#stored })
    this.#show(fabric)
    this.keep()
  }

  /** While a vertex is dragged: what would stand. The whole drag is one step, at `settle`. */
  preview(result: Result<Fabric>): void {
    if (!result.ok) return
    this.#beforeDrag ??= this.#fabric
    this.#fabric = result.value
  }

  /** The fabric that a drag started from. */
  get beforeDrag(): Fabric {
    return this.#beforeDrag ?? this.#fabric
  }

  settle(what: StepCode): void {
    const before = this.#beforeDrag
    if (before === null) return
    const after = this.#fabric
    this.#beforeDrag = null
    this.#fabric = before
    this.step(what, after)
  }

  undo(): void {
    this.#stand(this.#steps.back(this.#now))
  }

  redo(): void {
    this.#stand(this.#steps.forward(this.#now))
  }

  readonly #now = ({ what }: Step): Step => ({ fabric: this.#fabric, what, stored: this.#stored })

  #stand(step: Step | undefined): void {
    if (step === undefined) return
    // Before mine were laid on theirs, mine knew nothing of theirs: storing them asks again.
    this.#stored = step.stored ?? this.#stored
    this.#show(step.fabric)
    this.keep()
  }

  /** Somebody else has stored other lines meanwhile: mine are laid on those, as one step. */
  layOn(stored: Fabric, laid: Fabric, version: number | null): void {
    this.step('laid-anew', laid)
    this.#stored = stored
    // Exactly theirs is no change of theirs.
    if (JSON.stringify(this.#fabric) === JSON.stringify(stored)) this.#fabric = stored
    this.mergedWith = version
    this.merging = null
    this.keep()
  }

  /** Nothing of mine was there to be kept: theirs stand. */
  follow(stored: Fabric): void {
    this.#stored = stored
    this.#show(stored)
  }

  choose(chosen: Chosen | null): void {
    this.#chosen = chosen
    this.#problem = null
    this.#shapeId = shapeOfLine(this.#fabric, chosen, this.shapeId)
  }

  chooseShape(shapeId: string): void {
    this.#shapeId = shapeId
    this.compared = null
    this.#chosen = null
    this.#problem = null
  }

  /** Keeps what stands in the browser. */
  keep(): void {
    if (!this.#isOpen) return
    void this.drafts?.keep({
      stored: this.#stored,
      fabric: this.#fabric,
      past: this.#steps.past,
      future: this.#steps.future,
      stretch: this.stretch,
      mergedWith: this.mergedWith,
    })
  }

  keepStretch(stretch: PlaceWork | null): void {
    if (stretch === null && this.stretch === null) return
    this.stretch = stretch
    this.keep()
  }

  /** What is shown of two versions goes with the next thing that is done. */
  #show(fabric: Fabric): void {
    this.compared = null
    this.#fabric = fabric
    this.#beforeDrag = null
    this.#chosen = chosenIn(fabric, this.#chosen)
    this.#problem = null
  }

  #reset(): void {
    this.#chosen = null
    this.#problem = null
    this.#shapeId = null
    this.#beforeDrag = null
    this.stretch = null
    this.compared = null
    this.merging = null
    this.mergedWith = null
  }
}

export const { set: setOutlineEditing, get: getOutlineEditing } = contextPair<OutlineEditing>('outline editing')
