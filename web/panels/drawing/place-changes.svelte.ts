import {
  changePlace,
  choosePlace,
  readPlaceVersions,
  returnToPlaceVersion,
  undoPlaceChoice,
  withdrawPlace,
} from '../../api/places.ts'
import { contextPair } from '../../state/context.ts'
import { isSameStanding, PlaceComparison } from '../../state/drawing/place-comparison.svelte.ts'
import { choiceOf, wordsBody } from '../../state/drawing/words-meant.ts'
import { ReadingChanges } from '../reading/reading-changes.svelte.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WirePlace } from '../../../geodata/wire/geometry.ts'
import type { PlaceChangeBody } from '../../../geodata/wire/places.ts'
import type { Answer } from '../../api/request.ts'
import type { CaseState } from '../../state/case.svelte.ts'
import type { DrawingState } from '../../state/drawing/drawing.svelte.ts'
import type { MeantWords } from '../../state/drawing/words-meant.ts'

/** The last change of this session, as far as taking it back needs to know. */
type LastChange =
  | { readonly type: 'entered'; readonly placeId: string; readonly words: MeantWords | null }
  | { readonly type: 'changed'; readonly placeId: string }
  | { readonly type: 'shown'; readonly words: MeantWords }
  | { readonly type: 'taken-back'; readonly words: MeantWords; readonly placeId: string }

export type PlaceDraft = Pick<PlaceChangeBody, 'placeId' | 'place' | 'reason'>

/** Sends what becomes of places and of the words that they are given to, and takes the last of it back. */
export class PlaceChanges {
  readonly sending: ReadingChanges
  #last = $state.raw<LastChange | null>(null)
  #areWordsGone = $state(false)
  #base: WirePlace | null = null
  private readonly caseState: CaseState
  private readonly drawing: DrawingState

  constructor(caseState: CaseState, drawing: DrawingState) {
    this.caseState = caseState
    this.drawing = drawing
    this.sending = new ReadingChanges(caseState)
  }

  get canUndo(): boolean {
    return this.#last !== null
  }

  /** The reading has changed under the drawing: its words are no call's any more. */
  get areWordsGone(): boolean {
    return this.#areWordsGone
  }

  private get view(): CaseView {
    if (this.caseState.view === null) throw new Error('No case is loaded.')
    return this.caseState.view
  }

  /** `base`: the place as it was when its drawing began, null for a new one. */
  begin(base: WirePlace | null = null): void {
    this.sending.begin()
    this.#areWordsGone = false
    this.#base = base
  }

  /**
   * A place entered or changed, given to `words` in the same change. What somebody else has made of it meanwhile is laid beside it
   * first, and nothing is stored until a person has chosen.
   */
  async save({ placeId, place, reason }: PlaceDraft, words: MeantWords | null): Promise<boolean> {
    const before = this.view.places.map(({ id }) => id)
    const meantBy = words === null ? null : wordsBody(this.view, words)
    this.#areWordsGone = words !== null && meantBy === null
    if (this.#areWordsGone || (await this.#meetTheirs(placeId))) return false
    const { comparison } = this.drawing
    if (comparison?.isOpen(place) === true) return false
    const comparedWith = comparison?.theirs.version ?? null
    const isStored = await this.sending.send((id, etag, changedBy) =>
      changePlace(id, etag, {
        placeId,
        place: comparison?.merged(place) ?? place,
        ...(meantBy ? { meantBy } : {}),
        ...(comparedWith === null ? {} : { comparedWith }),
        changedBy,
        reason,
      }),
    )
    if (!isStored && this.sending.notice === 'stale') await this.#meetTheirs(placeId)
    const entered = this.view.places.find(({ id }) => !before.includes(id))
    if (isStored && placeId !== null) this.#last = { type: 'changed', placeId }
    else if (isStored && entered) this.#last = { type: 'entered', placeId: entered.id, words }
    return isStored
  }

  /** True when somebody else has stored the place otherwise than it was last seen here: then both are laid beside each other. */
  async #meetTheirs(placeId: string | null): Promise<boolean> {
    if (placeId === null || this.#base === null) return false
    const standing = this.view.places.find(({ id }) => id === placeId) ?? null
    const { comparison } = this.drawing
    if (isSameStanding(standing, comparison ? comparison.theirs.place : this.#base)) return false
    const versions = await readPlaceVersions(this.caseState.id)
    const last = versions.ok ? versions.data.findLast((version) => version.placeId === placeId) : undefined
    this.drawing.comparison = new PlaceComparison(this.#base, {
      place: standing,
      version: last?.version ?? null,
      changedBy: last?.changedBy ?? '',
      changedAt: last?.changedAt ?? null,
    })
    return true
  }

  async show(words: MeantWords, placeId: string): Promise<boolean> {
    const body = wordsBody(this.view, words)
    this.#areWordsGone = body === null
    if (body === null) return false
    const isStored = await this.sending.send((id, etag, decidedBy) =>
      choosePlace(id, etag, { ...body, placeId, decidedBy }),
    )
    if (isStored) this.#last = { type: 'shown', words }
    return isStored
  }

  async takeBack(words: MeantWords): Promise<boolean> {
    const choice = choiceOf(this.view, words)
    if (!choice) return false
    const isStored = await this.#undoChoice(choice.number)
    if (isStored) this.#last = { type: 'taken-back', words, placeId: choice.placeId }
    return isStored
  }

  async withdraw(placeId: string, reason: string): Promise<boolean> {
    const isStored = await this.sending.send((id, etag, changedBy) =>
      withdrawPlace(id, etag, { placeId, changedBy, reason }),
    )
    if (isStored) this.#last = { type: 'changed', placeId }
    return isStored
  }

  async returnTo(placeId: string, version: number): Promise<boolean> {
    const isStored = await this.sending.send((id, etag, changedBy) =>
      returnToPlaceVersion(id, etag, { placeId, version, changedBy }),
    )
    if (isStored) this.#last = { type: 'changed', placeId }
    return isStored
  }

  async undoLast(): Promise<boolean> {
    const last = this.#last
    if (last === null) return false
    const isStored = await this.#undo(last)
    if (isStored) this.#last = null
    return isStored
  }

  #undo(last: LastChange): Promise<boolean> {
    switch (last.type) {
      case 'entered':
        return this.sending.send((id, etag, by) => this.#undoEntry(last, id, etag, by))
      case 'changed':
        return this.sending.send((id, etag, by) => returnToFormer(last.placeId, id, etag, by))
      case 'shown':
        return this.takeBack(last.words)
      case 'taken-back':
        return this.show(last.words, last.placeId)
    }
  }

  /** First the words let go of the place, then it is withdrawn: it stays on record. */
  async #undoEntry(
    { placeId, words }: LastChange & { type: 'entered' },
    id: string,
    etag: string,
    by: string,
  ): Promise<Answer<CaseView>> {
    const choice = words && choiceOf(this.view, words)
    const freed = choice ? await undoPlaceChoice(id, etag, { number: choice.number, decidedBy: by }) : null
    if (freed?.ok === false) return freed
    return withdrawPlace(id, freed?.etag ?? etag, { placeId, changedBy: by, reason: '' })
  }

  #undoChoice(number: number): Promise<boolean> {
    return this.sending.send((id, etag, decidedBy) => undoPlaceChoice(id, etag, { number, decidedBy }))
  }
}

async function returnToFormer(placeId: string, id: string, etag: string, by: string): Promise<Answer<CaseView>> {
  const versions = await readPlaceVersions(id)
  if (!versions.ok) return versions
  const former = versions.data.filter((version) => version.placeId === placeId).at(-2)
  return returnToPlaceVersion(id, etag, { placeId, version: former?.version ?? 1, changedBy: by })
}

export const { set: setPlaceChanges, get: getPlaceChanges } = contextPair<PlaceChanges>('place changes')
