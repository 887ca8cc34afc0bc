import { landmarkKind } from './landmark-kind.ts'

import type { LandmarkKind } from './model.ts'
import type { Word } from './vocabulary.ts'

/** What stands around a word that may belong to the language or to a name. */
export type Surroundings = {
  readonly folded: string
  readonly at: number
  /** Start of the name that is open before the word; equal to `at` when none is. */
  readonly nameStart: number
  /** The last word of the language before the word. */
  readonly previous: string
  /** A name is open or has just ended in a bracket, a quotation or a measure. */
  readonly isAfterName: boolean
}

export const LOOKAHEAD = 40
const PAUSES = new Set([...',;。:、\n\t "”“()'])
export const isPause = (character: string) => character === '' || PAUSES.has(character)
export const nameBefore = ({ folded, nameStart, at }: Surroundings) => folded.slice(nameStart, at)
export const hasOpenName = ({ nameStart, at }: Surroundings) => nameStart < at
export const after = ({ folded, at }: Surroundings, word: Word) =>
  folded.slice(at + word.word.length, at + word.word.length + LOOKAHEAD)
export const startsWithAny = (text: string, starts: readonly string[]) => starts.some((start) => text.startsWith(start))
export const clauseAfter = (text: string) => /^[^,;。\n]*/u.exec(text)?.[0] ?? ''

const LINEAR: ReadonlySet<LandmarkKind> = new Set<LandmarkKind>([
  'road',
  'ridge',
  'gully',
  'stream',
  'ditch',
  'bank',
  'firebreak',
])
export const endsLinear = (name: string) => name !== '' && LINEAR.has(landmarkKind(name).kind)
export const SELECTED = /^(?:东南|东北|西南|西北|东|南|西|北|上|下|内|外|左|右|里)/u
/** What may follow 以东, 以上 when they choose a side of the thing named before. */
const AFTER_SELECTOR = /^(?:$|[,;。、:)"”\s]|的|归|属|为|至|到|合|围|部分|一侧|以|地|范围|划|均|全部|由|所)/u

export const isSelector = (text: string): boolean => {
  const selected = SELECTED.exec(text)
  return selected !== null && AFTER_SELECTOR.test(text.slice(selected[0].length))
}
