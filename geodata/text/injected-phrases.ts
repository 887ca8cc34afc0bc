/** Phrases that a word-swapping program put in the place of another, longest first, with what stood there before. */
export type InjectedPhrase = { readonly written: string; readonly intended: string; readonly confidence: number }

export const INJECTED_PHRASES: readonly InjectedPhrase[] = [
  { written: '村民小组组长委员会', intended: '村民委员会', confidence: 0.97 },
  { written: '村民小组组长代表', intended: '村民代表', confidence: 0.9 },
  { written: '村民小组组长小组', intended: '村民小组', confidence: 0.99 },
  { written: '村民小组组长自留', intended: '村民自留', confidence: 0.9 },
  { written: '村民小组组长会议', intended: '村民会议', confidence: 0.8 },
  // Alone it may truly mean the head of the group: proposed, for a person to decide.
  { written: '村民小组组长', intended: '村民', confidence: 0.5 },
]
