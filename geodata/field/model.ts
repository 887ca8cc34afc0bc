/** What is put on record while an officer walks the hill with both sides. */
export type FieldKind = 'point' | 'track' | 'photograph' | 'signature' | 'withdrawal'

/** What a side says of a point it stands at. */
export const FIELD_STANDINGS = ['agreed', 'disputed', 'refused'] as const
export type FieldStanding = (typeof FIELD_STANDINGS)[number]

/** A record is never changed: a correction is another record that follows it. */
export type Following = { readonly id: string; readonly follows: string | null }

/** Which of several records that follow one and the same stands, by a person's word. The others stay. */
export type FieldChoice = {
  /** The record that all of them follow. */
  readonly about: string
  readonly chosen: string
  /** Those that were there to choose from. */
  readonly among: readonly string[]
}
