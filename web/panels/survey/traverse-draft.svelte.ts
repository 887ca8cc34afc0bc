import { gaussKruger, type Metres, type PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import { typedPosition } from '../../../geodata/exchange/typed-position.ts'
import { bearingOfWords, slopeOfWords } from '../../../geodata/survey/traverse/bearing-of-words.ts'
import { computeTraverse } from '../../../geodata/survey/traverse/compute-traverse.ts'
import { toGridDegrees } from '../../../geodata/survey/traverse/grid-bearing.ts'
import { horizontalMetres, lengthOfWords } from '../../../geodata/survey/traverse/length-of-words.ts'

import type { Position } from 'geojson'
import type {
  Adjustment,
  BearingReference,
  Leg,
  Traverse,
  TraverseEnd,
} from '../../../geodata/survey/traverse/model.ts'

export const LEG_FIELDS = ['bearing', 'length', 'slope'] as const
type LegField = (typeof LEG_FIELDS)[number]
/** A leg as typed. */
export type TypedLeg = Record<LegField, string>

/** A leg as understood; fields that cannot be read are named. */
export type UnderstoodLeg = {
  readonly isEmpty: boolean
  readonly wrong: readonly LegField[]
  readonly bearingDegrees: number
  readonly metres: number
}

export const END_TYPES = ['start', 'known', 'open'] as const
export type EndType = (typeof END_TYPES)[number]

const EMPTY_LEG: TypedLeg = { bearing: '', length: '', slope: '' }

function understood({ bearing, length, slope }: TypedLeg): UnderstoodLeg {
  const isEmpty = [bearing, length, slope].every((words) => words.trim() === '')
  const degrees = bearingOfWords(bearing)?.degrees
  const metres = lengthOfWords(length)
  const slopeDegrees = slope.trim() === '' ? 0 : slopeOfWords(slope)
  const wrong = LEG_FIELDS.filter(
    (field) => ({ bearing: degrees, length: metres || undefined, slope: slopeDegrees })[field] === undefined,
  )
  return {
    isEmpty,
    wrong: isEmpty ? [] : wrong,
    bearingDegrees: degrees ?? NaN,
    metres: horizontalMetres(metres ?? NaN, slopeDegrees ?? NaN),
  }
}

/** A traverse as it is typed leg by leg, and what comes of it at every keystroke. */
export class TraverseDraft {
  legs = $state<TypedLeg[]>([{ ...EMPTY_LEG }])
  typedStart = $state('')
  startsAtLast = $state(true)
  endType = $state<EndType>('start')
  typedEnd = $state('')
  reference = $state<BearingReference>('grid')
  declination = $state('')
  declinationSource = $state('')
  adjustment = $state<Adjustment>('compass')
  private readonly plane: PlaneSystem
  private readonly lastVertex: () => Position | undefined

  constructor(centralMeridianDegrees: number, lastVertex: () => Position | undefined) {
    this.plane = gaussKruger(centralMeridianDegrees)
    this.lastVertex = lastVertex
  }

  readonly understood = $derived(this.legs.map(understood))

  /** The last vertex of the drawing, or typed; null until there is one. */
  get start(): Position | null {
    const last = this.lastVertex()
    if (this.startsAtLast && last !== undefined) return last
    return this.#positionOf(this.typedStart)
  }

  get continues(): boolean {
    return this.startsAtLast && this.lastVertex() !== undefined
  }

  get end(): TraverseEnd | 'missing' {
    if (this.endType === 'open') return null
    if (this.endType === 'start') return { type: 'start' }
    const position = this.#positionOf(this.typedEnd)
    return position === null ? 'missing' : { type: 'known', point: this.plane.toPlane(position) }
  }

  /** East of true north is positive. Not-a-number while it is missing or no angle, or nobody says where it is from. */
  get declinationDegrees(): number {
    if (this.reference !== 'magnetic') return 0
    return this.declinationSource.trim() === '' ? NaN : (slopeOfWords(this.declination) ?? NaN)
  }

  /** Null until every leg that is begun can be read. */
  get traverse(): Traverse | null {
    const [start, end, declination] = [this.start, this.end, this.declinationDegrees]
    const legs = this.understood.filter(({ isEmpty }) => !isEmpty)
    if (start === null || end === 'missing' || Number.isNaN(declination)) return null
    if (legs.length === 0 || legs.some(({ wrong }) => wrong.length > 0)) return null
    const more = toGridDegrees(this.reference, declination, start, this.plane)
    const onGrid = legs.map(({ bearingDegrees, metres }): Leg => ({
      bearingDegrees: (bearingDegrees + more + 360) % 360,
      metres,
    }))
    return computeTraverse(this.plane.toPlane(start), onGrid, end, this.adjustment)
  }

  /** What goes into the drawing: without the start where that is drawn already, and without the start come back to. */
  positionsOf({ points }: Traverse): Position[] {
    const all = points.slice(this.continues ? 1 : 0, this.endType === 'start' ? -1 : undefined)
    return all.map((point: Metres) => this.plane.toGeographic(point).map((degrees) => Number(degrees.toFixed(9))))
  }

  addLeg(): void {
    this.legs.push({ ...EMPTY_LEG })
  }

  removeLeg(index: number): void {
    this.legs.splice(index, 1)
    if (this.legs.length === 0) this.addLeg()
  }

  clear(): void {
    this.legs = [{ ...EMPTY_LEG }]
  }

  #positionOf(typed: string): Position | null {
    const reading = typed.trim() === '' ? null : typedPosition(typed, this.plane)
    return reading?.ok === true ? reading.value.position : null
  }
}
