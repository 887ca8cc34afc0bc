/** Suggests that an uncommon character stands for the common one inside it (仚 for 山). Never applied by itself. */
import { COMPONENTS_OF } from './components.ts'
import { isEverydayPair } from './everyday-words.ts'
import { standsInName } from './name-position.ts'

export type HomoglyphProposal = { readonly to: string; readonly confidence: number }

const WITH_ONE_NEIGHBOUR = 0.5
const WITH_BOTH_NEIGHBOURS = 0.65

/** How many of the two neighbours make a common word with `character`. */
const wordsWith = (character: string, before: string, after: string): number =>
  Number(isEverydayPair(before + character)) + Number(isEverydayPair(character + after))

/**
 * `text` is folded, so that damaged neighbours are read as what they stand for. Null where the character makes a common
 * word as it is, stands in a name, has no neighbour that speaks for another reading, or has two that are as likely.
 */
export const proposeHomoglyph = (text: string, at: number): HomoglyphProposal | null => {
  const written = text.charAt(at)
  const components = COMPONENTS_OF.get(written)
  if (!components) return null
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (wordsWith(written, before, after) > 0 || standsInName(text, at)) return null
  const [best, second] = components
    .map((to) => ({ to, words: wordsWith(to, before, after) }))
    .sort((one, other) => other.words - one.words)
  if (!best || best.words === 0 || best.words === second?.words) return null
  return { to: best.to, confidence: best.words === 2 ? WITH_BOTH_NEIGHBOURS : WITH_ONE_NEIGHBOUR }
}
