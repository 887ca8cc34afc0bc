import type { LandmarkKind } from './model.ts'

/**
 * What a landmark word means, where. `regions` is empty where the sense holds everywhere; a word met in several senses
 * has a row for each, and the first one is taken where the province is not known.
 */
export type LexiconRow = {
  readonly term: string
  readonly kind: LandmarkKind
  readonly meaning: string
  readonly regions: readonly string[]
  /** Read in two ways by careful people: the reader asks. */
  readonly ambiguous?: true
}

export const rows = (
  kind: LandmarkKind,
  meaning: string,
  terms: string,
  { regions = '', ambiguous }: { regions?: string; ambiguous?: true } = {},
): LexiconRow[] =>
  terms.split(' ').map((term) => ({
    term,
    kind,
    meaning,
    regions: regions === '' ? [] : regions.split(' '),
    ...(ambiguous ? { ambiguous } : {}),
  }))
