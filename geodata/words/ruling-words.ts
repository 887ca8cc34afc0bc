import { CHINESE_COURSE_WORDS } from './course/course-words-chinese.ts'

import type { CompassSide } from '../boundary/model.ts'

/** Which ground beside the line goes to whom. */
export type AwardedSide = { readonly side: CompassSide; readonly winner: string }

/** Who usually decides between units of a county: the first proposal, which a person changes. */
export const usualAuthority = (countyName: string): string => `${countyName}人民政府`

/** Words of a ruling that a person may begin with and change: the line that is drawn, and whose each side of it is. */
export const proposedRulingWords = (sides: readonly AwardedSide[]): string =>
  `以分界线为界，${sides.map(({ side, winner }) => `分界线以${CHINESE_COURSE_WORDS.sides[side]}归${winner}`).join('，')}。`
