/** The kinds of feature that an ambiguous landmark word can mean. */
import { sensesOf } from '../boundary/lexicon.ts'
import { landmarkKind } from '../boundary/landmark-kind.ts'
import { foldText } from '../text/fold.ts'

import type { LandmarkKind, Mark } from '../boundary/model.ts'

const SENSES: readonly (readonly [RegExp, readonly LandmarkKind[]])[] = [
  [/(?:流水|水流)$/u, ['ridge', 'stream', 'gully']],
  [/(?:埂|垠)$/u, ['ridge', 'bank']],
  [/(?:湾|弯|塆)$/u, ['gully', 'stream', 'water-body']],
  [/塝$/u, ['slope', 'bank', 'field']],
  [/岌$/u, ['spur', 'peak']],
  [/(?:岐|歧|劣)$/u, ['spur', 'ridge']],
  [/半山|山腰$/u, ['slope', 'slope-foot']],
  [/(?:梁|脊)$/u, ['ridge', 'spur', 'bank']],
  [/坑$/u, ['gully', 'stream', 'water-body']],
  [/岗$/u, ['ridge', 'peak', 'settlement']],
  [/槽$/u, ['gully', 'ditch']],
  [/界$/u, ['ridge', 'admin-line', 'survey-line']],
  [/(?:凹|坳)$/u, ['saddle', 'gully']],
]
/** A name that is made a line without saying what it is. */
const LINES_OF_NAMES: readonly LandmarkKind[] = ['ridge', 'gully', 'stream', 'road', 'bank', 'slope-foot']

/** At least two kinds; the one that was read stands first. */
export function sensesOfMark({ quote, kind }: Pick<Mark, 'quote' | 'kind'>): LandmarkKind[] {
  const words = foldText(quote)
  const told = SENSES.find(([pattern]) => pattern.test(words))?.[1] ?? []
  const senses = [...new Set([kind, ...told, ...sensesOf(landmarkKind(words).term).map((row) => row.kind)])]
  return senses.length > 1 ? senses : [...new Set([kind, ...LINES_OF_NAMES])]
}
