/** A person's word on which place some words mean. It goes before every likeness of names. */
export type PlaceChoice = {
  readonly callIndex: number
  /** Null: the line of the whole call, where no mark names one (a leg that says only where it ends). */
  readonly markIndex: number | null
  readonly placeId: string
}

export const chosenPlaceId = (
  choices: readonly PlaceChoice[],
  callIndex: number,
  markIndex: number | null,
): string | undefined =>
  choices.find((choice) => choice.callIndex === callIndex && choice.markIndex === markIndex)?.placeId
