import { callClause } from '../clause.ts'

import type { SelectionOrigin, SelectionState } from '../selection.svelte.ts'

/** What is chosen on a page, as words of its address: call.DESCRIPTION.3, segment.DESCRIPTION.2, words.DESCRIPTION, shape.ID, place.ID. */
export function chosenWords(selection: SelectionState): string | null {
  const { clause, descriptionId, shapeId, placeId } = selection
  if (clause !== null)
    return clause.callIndex === null
      ? `segment.${clause.descriptionId}.${clause.segmentIndex}`
      : `call.${clause.descriptionId}.${clause.callIndex}`
  if (descriptionId !== null) return `words.${descriptionId}`
  if (shapeId !== null) return `shape.${shapeId}`
  return placeId === null ? null : `place.${placeId}`
}

const NUMBERED = /^(?<kind>call|segment)\.(?<id>.+)\.(?<number>\d{1,6})$/u
const NAMED = /^(?<kind>words|shape|place)\.(?<id>.+)$/u

/** Chooses what the words name; what they do not name is not chosen. */
export function chooseByWords(selection: SelectionState, words: string | null, origin: SelectionOrigin): void {
  const { kind, id = '', number } = NUMBERED.exec(words ?? '')?.groups ?? NAMED.exec(words ?? '')?.groups ?? {}
  if (kind === 'call') selection.select(callClause(id, Number(number)), origin)
  else if (kind === 'segment')
    selection.select({ descriptionId: id, callIndex: null, segmentIndex: Number(number) }, origin)
  else if (kind === 'words') selection.selectDescription(id, origin)
  else if (kind === 'shape') selection.selectShape(id, origin)
  else if (kind === 'place') selection.selectPlace(id, origin)
  else selection.clear()
}
