import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { shapeOf } from '../../../geodata/fabric/find.ts'
import { givePart } from '../../../geodata/fabric/operations/give-part.ts'
import { joinParts, mergeShapes } from '../../../geodata/fabric/operations/merge-shapes.ts'
import { success } from '../../../geodata/result.ts'
import { contextPair } from '../../state/context.ts'
import { rememberingPlane } from '../../state/outlines/remembering-plane.ts'

import { STEP_OF_PURPOSE, applyStretch } from './apply-stretch.ts'
import { freeName, shapeName } from './shape-name.ts'
import { splitInHand } from './split-in-hand.ts'

import type { PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { Fabric, ShapeOf } from '../../../geodata/fabric/model.ts'
import type { Reshaped } from '../../../geodata/fabric/operations/reshape.ts'
import type { Result } from '../../../geodata/result.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { DrawingState } from '../../state/drawing/drawing.svelte.ts'
import type { StretchPurpose } from '../../state/drawing/drawing-task.ts'
import type { LanguageState } from '../../state/language.svelte.ts'
import type { OutlineEditing } from '../../state/outlines/outline-editing.svelte.ts'
import type { DrawnStretch } from './apply-stretch.ts'

/** Ends are drawn to the boundary over this at least: what a thick pen would leave. */
const LEAST_TOLERANCE_METRES = 2

/** The last stretch that was redrawn, so that the other side can be taken instead. */
type LastReshape = {
  readonly before: Fabric
  readonly after: Fabric
  readonly drawn: DrawnStretch
  readonly done: Reshaped
}

/** What a person does to the outlines in hand, as far as it takes the case to know. */
export class OutlineWorkbench {
  #lastReshape = $state.raw<LastReshape | null>(null)
  private readonly editing: OutlineEditing
  private readonly drawing: DrawingState
  private readonly language: LanguageState
  private plane: PlaneSystem | null = null

  constructor(editing: OutlineEditing, drawing: DrawingState, language: LanguageState) {
    this.editing = editing
    this.drawing = drawing
    this.language = language
    drawing.keepStretch = (work) => editing.keepStretch(work)
  }

  /** The last stretch redrawn, as long as nothing else was done since. */
  get lastReshape(): Reshaped | null {
    return this.#lastReshape?.after === this.editing.fabric ? this.#lastReshape.done : null
  }

  planeOf({ centralMeridianDegrees }: CaseView): PlaneSystem {
    if (this.plane?.centralMeridianDegrees !== centralMeridianDegrees)
      this.plane = rememberingPlane(gaussKruger(centralMeridianDegrees))
    return this.plane
  }

  applyStretch(view: CaseView, purpose: StretchPurpose): void {
    const { fabric, shapeId, drawnBy } = this.editing
    if (shapeId === null) return
    const drawn: DrawnStretch = {
      purpose,
      positions: this.drawing.drawn.vertices,
      shapeId,
      toleranceMetres: this.toleranceMetres,
      drawnBy,
      stretch: 'alike',
    }
    if (this.#put(fabric, drawn, view)) this.drawing.close()
  }

  /** The other of the two stretches that the drawn line may mean. */
  takeOtherStretch(view: CaseView): void {
    const last = this.#lastReshape
    if (last === null || this.lastReshape === null) return
    const stretch = last.drawn.stretch === 'alike' ? 'other' : 'alike'
    this.editing.undo()
    this.#put(last.before, { ...last.drawn, stretch }, view)
  }

  splitBy(view: CaseView, courseOf: string): void {
    const { fabric, shapeId } = this.editing
    if (shapeId === null) return
    const { toleranceMetres } = this
    const split = { shapeId, cut: { courseOf }, toleranceMetres }
    this.editing.apply('split', splitInHand(fabric, split, view, this.planeOf(view)))
  }

  merge(view: CaseView, otherId: string): void {
    const { fabric, shapeId } = this.editing
    if (shapeId === null) return
    const merged = mergeShapes(fabric, shapeId, otherId, this.planeOf(view))
    this.editing.apply('merged', merged.ok ? success(merged.value.fabric) : merged)
  }

  /** The parts of the shape in hand that share lines become one. */
  joinParts(view: CaseView, shapeId: string): void {
    const joined = joinParts(this.editing.fabric, shapeId, this.planeOf(view))
    this.editing.apply('parts-joined', joined.ok ? success(joined.value.fabric) : joined)
  }

  /** A part is of other words, by a person's word, or of none. */
  givePart(view: CaseView, shapeId: string, part: number, to: ShapeOf | null): void {
    const { fabric } = this.editing
    const { words } = this.language
    const shape = shapeOf(fabric, shapeId)
    const of = to ?? {
      kind: 'free' as const,
      name: freeName(words.outline.partOf(shapeName(shape, view, words)), fabric),
    }
    const given = givePart(fabric, shapeId, part, of)
    if (this.editing.apply('part-given', given.ok ? success(given.value.fabric) : given) && given.ok)
      this.editing.chooseShape(given.value.shapeId)
  }

  private get toleranceMetres(): number {
    const reach = this.drawing.snapReachMetres ?? this.drawing.pointerReachMetres ?? 0
    return Math.max(LEAST_TOLERANCE_METRES, reach)
  }

  #put(fabric: Fabric, drawn: DrawnStretch, view: CaseView): boolean {
    const applied = applyStretch(fabric, drawn, view, this.planeOf(view))
    const changed: Result<Fabric> = applied.ok ? success(applied.value.fabric) : applied
    if (!this.editing.apply(STEP_OF_PURPOSE[drawn.purpose], changed)) return false
    const done = applied.ok ? applied.value.reshaped : null
    this.#lastReshape = done && { before: fabric, after: this.editing.fabric, drawn, done }
    if (done) this.editing.choose({ lineId: done.lineIds[0]!, vertex: null })
    return true
  }
}

export const { set: setOutlineWork, get: getOutlineWork } = contextPair<OutlineWorkbench>('outline work')
