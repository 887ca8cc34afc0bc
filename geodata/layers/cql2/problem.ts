import type { Words } from '../model.ts'

/** Why a condition cannot be taken: where in it (counted from 1; null in JSON, where the path tells), and what should stand there. */
export class FilterProblem extends Error {
  readonly place: string
  readonly expected: Words

  constructor(place: string, expected: Words) {
    super(`${place}: ${expected.en}`)
    this.name = 'FilterProblem'
    this.place = place
    this.expected = expected
  }
}
