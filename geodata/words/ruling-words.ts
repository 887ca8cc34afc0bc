import type { CompassSide } from '../boundary/model.ts'

/** Which ground beside the line goes to whom. */
export type AwardedSide = { readonly side: CompassSide; readonly winner: string }

const SIDE_WORDS: Readonly<Record<CompassSide, string>> = {
  N: '北',
  NE: '东北',
  E: '东',
  SE: '东南',
  S: '南',
  SW: '西南',
  W: '西',
  NW: '西北',
}

/** Who usually decides between units of a county: the first proposal, which a person changes. */
export const usualAuthority = (countyName: string): string => `${countyName}人民政府`

/** Words of a ruling that a person may begin with and change: the line that is drawn, and whose each side of it is. */
export const proposedRulingWords = (sides: readonly AwardedSide[]): string =>
  `以分界线为界，${sides.map(({ side, winner }) => `分界线以${SIDE_WORDS[side]}归${winner}`).join('，')}。`
