import { courseOfYearText } from '../../geodata/words/course-of-year.ts'
import { SEGMENT_REASON_WORDS } from '../../geodata/words/segment-reasons.ts'

import type { BoundaryReading } from '../../geodata/boundary/model.ts'
import type { Segment } from '../../geodata/outline/model.ts'
import type { CourseTaken } from '../../geodata/places/former-courses.ts'
import type { Span } from '../../geodata/text/span.ts'

/** The words of a span; spans count UTF-16 code units of the original. */
export const quoted = (text: string, { start, end }: Span) => ({ start, end, quote: text.slice(start, end) })

export type TakenCourse = CourseTaken & { readonly paperDate: string }

/** What a segment says of itself: its words, how it was drawn, how surely, how accurately, and why. */
export function segmentProperties(
  { coordinates: _, ...segment }: Segment,
  { calls }: BoundaryReading,
  text: string,
  course: TakenCourse | undefined,
): object {
  const call = segment.callIndex === null ? undefined : calls[segment.callIndex]
  const mark = segment.markIndex === null ? undefined : call?.marks[segment.markIndex]
  return {
    ...segment,
    reasonSentence: { zh: SEGMENT_REASON_WORDS['zh-CN'][segment.reason], en: SEGMENT_REASON_WORDS.en[segment.reason] },
    ...(course
      ? {
          courseOfYear: {
            ...course,
            sentence: {
              zh: courseOfYearText(course, course.paperDate, 'zh-CN'),
              en: courseOfYearText(course, course.paperDate, 'en'),
            },
          },
        }
      : {}),
    words: call ? quoted(text, call) : null,
    markWords: mark ? quoted(text, mark) : null,
  }
}
