/** The pages on which somebody may have a case open. */
export const LIVE_PAGES = ['officer', 'court'] as const
export type LivePage = (typeof LIVE_PAGES)[number]

/** What of a case was changed, as others are told. */
export type ChangedThing =
  | 'reading'
  | 'answers'
  | 'names'
  | 'places'
  | 'outlines'
  | 'ruling'
  | 'seal'
  | 'round'
  | 'evidence'
  | 'procedure'
  | 'files'
  | 'scans'
  | 'field'
  | 'publication'
  | 'other'
