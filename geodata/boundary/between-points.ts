import type { Span } from '../text/span.ts'

/** 石桥往西60米处: how far off a landmark a place lies. */
export const isOffset = (folded: string, measure: Span | undefined): boolean =>
  measure !== undefined && /^(?:处|外|远|开外)/u.test(folded.slice(measure.end, measure.end + 2))

const LONGEST_CLAUSE = 40
const STARTS = /[从由自]/u
const clauseBefore = (folded: string, at: number): string =>
  folded
    .slice(Math.max(0, at - LONGEST_CLAUSE), at)
    .split(/[,;。:、]/u)
    .at(-1) ?? ''

const JOINED_LINE = /^[^,;。、]{1,20}?(?:连线|联线|连接线)/u
/** 1号桩至2号桩连线: one line named by its ends, where no 从 or 自 tells them apart. */
export const namesLineOfEnds = (folded: string, at: number): boolean =>
  JOINED_LINE.test(folded.slice(at, at + LONGEST_CLAUSE)) && !STARTS.test(clauseBefore(folded, at))

const POST_BEFORE = /[桩点碑石杆牌]$/u
const POSTS_AFTER = /^-{1,3}(?:[\dA-Za-z第]|界)/u
const NAME_AFTER = /^-{1,3}(?![东南西北上下左右][至到以与抵临邻:-])\p{Script=Han}{2}/u
const WAY_OF_TWO_ENDS = /^-{1,3}[^,;。、-]{1,8}?(?:公路|铁路|高速|大道|路|线|街)/u
/** 2号界桩——3号界桩, 石桥—大樟树: from one to the next. How long the dashes are; 0 where they join no names. */
export const dashesBetweenNames = (folded: string, at: number): number => {
  const rest = folded.slice(at, at + LONGEST_CLAUSE)
  const joins =
    (POST_BEFORE.test(folded.charAt(at - 1)) && POSTS_AFTER.test(rest)) ||
    (NAME_AFTER.test(rest) && (STARTS.test(clauseBefore(folded, at)) || WAY_OF_TWO_ENDS.test(rest)))
  return joins ? (/^-+/u.exec(rest)?.[0].length ?? 0) : 0
}

/** 汶河——迎春公路, 2号桩—3号桩连线: both ends make one name. */
export const isOneName = (folded: string, at: number): boolean =>
  namesLineOfEnds(folded, at) ||
  (!STARTS.test(clauseBefore(folded, at)) && WAY_OF_TWO_ENDS.test(folded.slice(at, at + LONGEST_CLAUSE)))
