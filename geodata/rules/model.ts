/** What rules say of papers and of words, map and area on them. Rules differ by province and change with time. */

/** From what gives title down to what may only be shown around it. */
export const PAPER_LEVELS = [
  'certificate',
  'land-reform-certificate',
  'four-fixed-decision',
  'approval-form',
  'agreement',
  'earlier-ruling',
  'management-paper',
  'context-only',
] as const
export type PaperLevel = (typeof PAPER_LEVELS)[number]

/** What a rule makes of a paper: it can prove title, it is for reference, or it is no evidence of title. */
export type PaperWeight = 'title' | 'reference' | 'not-title'

/** Where a rule stands. What was not read again in the rule itself is a lead, not law, and is shown as such. */
export type Citation = {
  readonly rule: string
  /** Number or year that tells the edition; empty where it is not known. */
  readonly edition: string
  /** As the rule counts, e.g. 第三十四条. */
  readonly article: string
  /** Somebody held the wording against the rule itself. */
  readonly isChecked: boolean
}

export type LevelRule = {
  readonly level: PaperLevel
  readonly weight: PaperWeight
  readonly citation: Citation
}

/** What decides where words, map and area of a paper do not agree. */
export type DecidingPart = 'words' | 'map' | 'area' | 'nearest-named-mark' | 'tree-count'

export type DecidingRule = {
  /** Papers it speaks of, by parts of their titles; empty: papers of every kind. */
  readonly titles: readonly string[]
  /** First what decides; each further one where those before it are unclear. */
  readonly order: readonly [DecidingPart, ...DecidingPart[]]
  readonly citation: Citation
}

/** Where and when a rule holds. */
export type RuleScope = {
  /** Two digits of GB/T 2260; null for the whole country. */
  readonly provinceCode: string | null
  /** ISO dates between which it holds, both inclusive; null where the end is open or not known. */
  readonly from: string | null
  readonly until: string | null
}

export type RuleSet = RuleScope & {
  readonly levels: readonly LevelRule[]
  readonly deciding: readonly DecidingRule[]
}
