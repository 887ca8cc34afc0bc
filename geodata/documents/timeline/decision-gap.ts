/** The long time between a decision and the suit over it: pointed out, never explained. */
import type { DecisionUnderReview, TimelineEvent } from '../model.ts'

/** Worth a person's look. Limits for bringing a suit differ by year and province and are not judged here. */
const LONG_GAP_DAYS = 365

const MILLISECONDS_OF_DAY = 86_400_000
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / MILLISECONDS_OF_DAY

const FILED = /立案|受理(?!费)|提起[^,。;]{0,6}诉讼|起诉/u

/** `timeline` in the order of time. */
export const withDecisionGap = (
  timeline: readonly TimelineEvent[],
  decision: Pick<DecisionUnderReview, 'date'> | null,
): TimelineEvent[] => {
  const { from, to } = decision?.date ?? { from: '', to: '' }
  const sinceIndex = timeline.findIndex(({ date }) => from !== '' && date.from === from && date.to === to)
  if (sinceIndex < 0) return [...timeline]
  const filedIndex = timeline.findIndex(({ date, words }) => date.from > to && FILED.test(words.quote))
  const filed = timeline[filedIndex]
  const days = filed ? daysBetween(to, filed.date.from) : 0
  return timeline.map((event, index) =>
    index === filedIndex && days > LONG_GAP_DAYS ? { ...event, gap: { sinceIndex, days } } : event,
  )
}
