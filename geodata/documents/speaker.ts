/** Who speaks in a paragraph of a judgment: 原告…诉称, 第三人…述称, or a heading that names nobody. */
import type { ClaimantGroup } from './claimants.ts'
import { claimantNamedIn } from './claimants.ts'
import { ROLE_WORD, roleOf } from './party-roles.ts'
import { countUpTo } from './sorted-spans.ts'

const SPEAKS = new RegExp(
  `(?<role>${ROLE_WORD})(?<name>[^,。:;\\n]{0,40}?)(?:诉称|述称|辩称|答辩称|陈述|称|主张|认为)[,:]`,
  'gu',
)

const speakerIn = (
  last: Record<string, string | undefined>,
  groups: readonly ClaimantGroup[],
): ClaimantGroup | null => {
  const named = claimantNamedIn(last['name'] ?? '', groups)
  if (named) return named
  const role = roleOf(last['role'] ?? '')
  const ofRole = groups.filter((group) => group.parties.some((party) => party.role === role))
  return ofRole.length === 1 ? (ofRole[0] ?? null) : null
}

/** The claimant whose pleading stands at an offset; null when nobody or the government speaks. */
export type SpeakerAt = (offset: number) => ClaimantGroup | null

/** For a whole text: who speaks at an offset. The text is searched once. */
export const speakersOf = (text: string, groups: readonly ClaimantGroup[]): SpeakerAt => {
  const turns = [...text.matchAll(new RegExp(`\\n|${SPEAKS.source}`, 'gu'))].map((match) => ({
    start: match.index + match[0].length,
    speaker: match.groups?.['role'] === undefined ? null : speakerIn(match.groups, groups),
  }))
  return (offset) => turns[countUpTo(turns, offset) - 1]?.speaker ?? null
}
