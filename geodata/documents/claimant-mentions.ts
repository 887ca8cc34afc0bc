/** Where a whole text names the claimants, found once and asked for any stretch of it. */
import type { Span } from '../text/span.ts'
import { claimantNames, type ClaimantGroup } from './claimants.ts'
import { countUpTo, sortedSpans } from './sorted-spans.ts'

type Mention = Span & { readonly group: ClaimantGroup }

export type ClaimantMentions = {
  /** Every claimant named in the stretch, in the order of the groups. */
  readonly allIn: (start: number, end: number) => ClaimantGroup[]
  /** The claimant named last in it; null when none is, or when the words fit two of them. */
  readonly lastIn: (start: number, end: number) => ClaimantGroup | null
}

const occurrences = (text: string, name: string): Span[] => {
  const found: Span[] = []
  for (let at = text.indexOf(name); at >= 0 && name !== ''; at = text.indexOf(name, at + name.length))
    found.push({ start: at, end: at + name.length })
  return found
}

/** `text` folded. */
export const findClaimantMentions = (text: string, groups: readonly ClaimantGroup[]): ClaimantMentions => {
  const mentions = sortedSpans(
    claimantNames(groups).flatMap(({ group, names, units }) =>
      [...names.flatMap((name) => occurrences(text, name)), ...units.flatMap((findUnit) => findUnit(text))].map(
        ({ start, end }): Mention => ({ start, end, group }),
      ),
    ),
  )
  const within = (start: number, end: number): Mention[] =>
    mentions.slice(countUpTo(mentions, start - 1), countUpTo(mentions, end - 1)).filter((mention) => mention.end <= end)
  return {
    allIn: (start, end) => {
      const named = new Set(within(start, end).map(({ group }) => group))
      return groups.filter((group) => named.has(group))
    },
    lastIn: (start, end) => {
      const found = within(start, end)
      const lastEnd = found.reduce((latest, mention) => Math.max(latest, mention.end), -1)
      const last = new Set(found.filter((mention) => mention.end === lastEnd).map(({ group }) => group))
      return last.size === 1 ? ([...last][0] ?? null) : null
    },
  }
}
