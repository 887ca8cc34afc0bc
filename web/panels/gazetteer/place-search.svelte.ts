import { searchPlaces } from '../../api/place-files.ts'

import type { LandmarkKind } from '../../../geodata/boundary/model.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WirePlace } from '../../../geodata/wire/geometry.ts'
import type { WireFoundPlace } from '../../../geodata/wire/place-import.ts'
import type { ApiProblem } from '../../api/request.ts'

/** Places looked for by name, alias, sound and kind; the server knows how names sound. */
export class PlaceSearch {
  words = $state('')
  kind = $state<LandmarkKind | ''>('')
  #found = $state.raw<readonly WireFoundPlace[] | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #asked = 0

  get problem(): ApiProblem | null {
    return this.#problem
  }

  /** Those of the case that answer, the best first; all of the kind while nothing is looked for. */
  placesOf({ places }: CaseView): readonly WirePlace[] {
    if (this.#found === null) return places.filter(({ kind }) => this.kind === '' || kind === this.kind)
    return this.#found.flatMap(({ placeId }) => places.filter(({ id }) => id === placeId))
  }

  /** Why a place answers; undefined while nothing is looked for. */
  answerOf({ id }: WirePlace): WireFoundPlace | undefined {
    return this.#found?.find(({ placeId }) => placeId === id)
  }

  async look(caseId: string): Promise<void> {
    const asked = ++this.#asked
    this.#problem = null
    const words = this.words.trim()
    if (words === '') {
      this.#found = null
      return
    }
    const answer = await searchPlaces(caseId, words, this.kind === '' ? null : this.kind)
    // Other words were typed meanwhile.
    if (asked !== this.#asked) return
    this.#found = answer.ok ? answer.data : []
    this.#problem = answer.ok ? null : answer.problem
  }
}
