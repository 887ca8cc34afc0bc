/** Names of places and parties as they were met, and proposals of which may be one. Nothing here merges names. */

export const NAME_SOURCES = ['description', 'gazetteer', 'party', 'evidence', 'document'] as const
/** Where a name was met. `document`: in the running text, because it sounds like a name met elsewhere. */
export type NameSource = (typeof NAME_SOURCES)[number]

/** One name × party × era × source. */
export type NameUse = {
  /** As it is compared: usual characters, no brackets. */
  readonly name: string
  /** As written; the same as the name where nothing differs. */
  readonly quote: string
  /** Who calls it so; null where it is nobody's in particular. */
  readonly party: string | null
  /** When, in the words of the source. */
  readonly era: string | null
  readonly source: NameSource
  /** The paper, map, list or role that the name stands in. */
  readonly sourceWords: string
}

/** All uses that share a proper name: 六奎 of 六奎田垌 and 六奎山. */
export type NameGroup = { readonly properName: string; readonly uses: readonly NameUse[] }

export const NAME_REASONS = [
  'same-sound',
  'local-sound',
  'near-sound',
  'look-alike',
  'alike-but-one',
  'written-as-alias',
  'one-place',
] as const
/**
 * Why two names may be one. `same-sound`: one Mandarin syllable, tones apart; `local-sound`: characters that people in
 * Guangxi write for one Zhuang or Cantonese syllable; `near-sound`: one final after initials that dialects confuse;
 * `look-alike`: they share the part that tells the sound; `alike-but-one`: long names that differ in one character;
 * `written-as-alias`: a paper itself gives one as the other's name; `one-place`: the gazetteer has both for one place.
 */
export type NameReason = {
  readonly code: (typeof NAME_REASONS)[number]
  /** The characters that differ, or the whole names. */
  readonly first: string
  readonly second: string
}

export const NAME_VERDICTS = ['one', 'apart'] as const
export type NameVerdict = (typeof NAME_VERDICTS)[number]

/** Two proper names that may be one. Only a person decides. */
export type NameSuggestion = {
  readonly first: string
  readonly second: string
  /** 0 to 1; 1 for names that sound the same in every character. */
  readonly score: number
  readonly reasons: readonly NameReason[]
}

export const PLACE_METHODS = ['measured', 'digitised', 'traced-on-terrain', 'drawn-by-hand'] as const
/** How a place came onto the map. */
export type PlaceMethod = (typeof PLACE_METHODS)[number]

/**
 * The years in which a place stood where it is drawn, both inclusive; null: not known, or to this day. A road that was moved is two
 * places of one name.
 */
export type StandingYears = { readonly from: number | null; readonly to: number | null }
export const EARLIEST_YEAR = 1000
export const LATEST_YEAR = 2999

/** What a person should know of a file before he takes anything of it. */
export const PARCELS_NOTICES = [
  'axes-swapped',
  'heights-left',
  'offset-suspected',
  'labels-joined',
  'symbols-as-points',
] as const
export type ParcelsNotice = (typeof PARCELS_NOTICES)[number]

export const PLACES_NOTICES = ['datum-assumed', 'parts-split', 'imported-before', ...PARCELS_NOTICES] as const
/** What a person should know of a file before he takes its places. */
export type PlacesNotice = (typeof PLACES_NOTICES)[number]

export const PLACE_SEARCH_REASONS = [
  'same-name',
  'alias',
  'part-of-name',
  'same-letters',
  'sounds-alike',
  'looks-alike',
  'similar',
  'kind',
] as const
/**
 * Why a place answers to the words that are looked for. `same-letters`: typed in Latin letters, as its Mandarin sound or
 * the letters that its syllables begin with; `similar`: they share pairs of characters; `kind`: no words were given.
 */
export type PlaceSearchReason = (typeof PLACE_SEARCH_REASONS)[number]
