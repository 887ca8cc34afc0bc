import { checkFabric } from '../../../geodata/fabric/checks/check-fabric.ts'

import { againstWords } from './against-words.ts'

import type { PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { CheckFinding, Fabric } from '../../../geodata/fabric/model.ts'
import type { Problem } from '../../../geodata/problems.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { Position } from 'geojson'

/** Looking again waits for a pause in the drawing. */
const PAUSE_MILLISECONDS = 250

function* positionsOf({ places }: CaseView): Generator<Position> {
  for (const { geometry } of places)
    if (geometry.type === 'Point') yield geometry.coordinates
    else if (geometry.type === 'LineString') yield* geometry.coordinates
    else yield* geometry.coordinates.flat()
}

/** What is wrong with the lines in hand, looked at while they are drawn. */
export class Findings {
  #found = $state.raw<readonly CheckFinding[]>([])
  #refused = $state.raw<Problem | null>(null)
  #spot = $state.raw<Position | null>(null)
  #timer: ReturnType<typeof setTimeout> | undefined

  get found(): readonly CheckFinding[] {
    return this.#found
  }
  /** Why nothing was looked at, such as too many vertices. */
  get refused(): Problem | null {
    return this.#refused
  }
  /** The spot that a person wants to see. */
  get spot(): Position | null {
    return this.#spot
  }

  show(spot: Position): void {
    this.#spot = [...spot]
  }

  look(fabric: Fabric, view: CaseView, plane: PlaneSystem): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      const checked = checkFabric(fabric, positionsOf(view), plane)
      this.#found = checked.ok ? [...checked.value, ...againstWords(fabric, view, plane)] : []
      this.#refused = checked.ok ? null : checked.problem
    }, PAUSE_MILLISECONDS)
  }

  clear(): void {
    clearTimeout(this.#timer)
    this.#found = []
    this.#refused = null
    this.#spot = null
  }
}
