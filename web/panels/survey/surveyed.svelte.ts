import { contextPair } from '../../state/context.ts'

import type { Position } from 'geojson'

/** Vertices that were measured, as they went into the drawing. */
export type SurveyedVertices = {
  readonly positions: readonly Position[]
  readonly accuracyMetres: number
  /** How they were come by, for the reason of the change. */
  readonly account: string
}

const isSame = (one: Position, other: Position): boolean => one[0] === other[0] && one[1] === other[1]

/** What of the drawing under way comes from a survey. */
export class Surveyed {
  #last = $state.raw<SurveyedVertices | null>(null)

  get last(): SurveyedVertices | null {
    return this.#last
  }

  enter(vertices: SurveyedVertices): void {
    this.#last = vertices
  }

  /** How many measured points are not where they were measured any more, or gone. */
  movedIn(vertices: readonly Position[]): number {
    const measured = this.#last?.positions ?? []
    const standing = measured.filter((position) => vertices.some((vertex) => isSame(vertex, position))).length
    // All of them gone: the step was taken back.
    return standing === 0 ? 0 : measured.length - standing
  }
}

export const { set: setSurveyed, get: getSurveyed } = contextPair<Surveyed>('surveyed vertices')
