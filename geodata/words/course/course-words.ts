import type { OpenReason, SegmentReason } from '../../outline/model.ts'
import type { Side } from '../../boundary/model.ts'
import type { Language } from '../problem-sentences.ts'
import type { Wind } from './winds.ts'

type SentenceParts = {
  readonly from: string
  readonly along: string
  readonly wind: string
  readonly length: string
  readonly to: string
  readonly note: string
}

export type CourseWords = {
  readonly winds: Record<Wind, string>
  readonly sides: Record<Side, string>
  readonly openReasons: Record<OpenReason, string>
  /** Why a stretch that follows no feature runs as it does; empty where the words themselves say so. */
  readonly reasons: Record<SegmentReason, string>
  readonly metres: (figure: string, isMeasured: boolean) => string
  readonly bearing: (wind: string, degrees: string) => string
  readonly along: (feature: string) => string
  readonly straight: string
  readonly implied: string
  readonly notes: (notes: readonly string[]) => string
  readonly corner: (number: number, name: string) => string
  readonly meetingOf: (first: string, second: string) => string
  /** The edge of an area. */
  readonly edgeOf: (feature: string) => string
  readonly spotOn: (line: string) => string
  readonly turn: string
  readonly stretch: (parts: Omit<SentenceParts, 'from' | 'to'>) => string
  readonly step: (number: number, parts: SentenceParts) => string
  readonly assumedStep: (number: number, parts: SentenceParts) => string
  readonly openStep: (number: number, parts: SentenceParts) => string
  readonly openSide: (side: string | null, reason: string, gap: string | null) => string
  readonly calledBy: (party: string, name: string) => string
  readonly calledIn: (era: string, name: string) => string
  readonly also: (name: string) => string
  readonly withOtherNames: (name: string, others: readonly string[]) => string
  readonly otherNames: (names: readonly string[]) => string
  readonly heading: (centralMeridianDegrees: number, isIllustrative: boolean) => string
  readonly nothingDrawn: string
  readonly bound: (side: string, features: readonly string[]) => string
  readonly openBound: (side: string) => string
  readonly boundsEnd: (bounds: readonly string[]) => string
  readonly assumedBound: string
  readonly straightBound: string
  readonly plain: {
    readonly about: (tens: number) => string
    readonly from: (place: string) => string
    readonly step: (along: string, wind: string, about: string, to: string) => string
    readonly along: (feature: string) => string
    readonly straight: string
    readonly assumedStep: (about: string, to: string) => string
    readonly openStep: (to: string) => string
    readonly turn: string
    readonly somewhere: string
    readonly end: (comesBack: boolean) => string
  }
}

const list = (features: readonly string[], joint: string): string => features.join(joint)

/** One table for both languages: every sentence that tells a drawn line in words. */
export const COURSE_WORDS: Record<Language, CourseWords> = {
  'zh-CN': {
    winds: {
      N: '北',
      NNE: '北偏东北',
      NE: '东北',
      ENE: '东偏东北',
      E: '东',
      ESE: '东偏东南',
      SE: '东南',
      SSE: '南偏东南',
      S: '南',
      SSW: '南偏西南',
      SW: '西南',
      WSW: '西偏西南',
      W: '西',
      WNW: '西偏西北',
      NW: '西北',
      NNW: '北偏西北',
    },
    sides: {
      N: '北',
      NE: '东北',
      E: '东',
      SE: '东南',
      S: '南',
      SW: '西南',
      W: '西',
      NW: '西北',
      up: '上',
      down: '下',
      left: '左',
      right: '右',
      in: '里',
      out: '外',
    },
    openReasons: {
      'no-place': '文中所说的地物在地名库里找不到位置',
      'no-meeting': '与相邻一边接不上',
      'no-landmark': '文中没有写界物',
      'side-missing': '文中没有写这一边',
      'crosses-itself': '画出来的线自己相交，围不成一块',
      'several-courses': '有几种走法都说得通',
      'against-the-words': '画法与文字所说的方向或终点不合',
      'name-resembles': '地名库里只有名字相近的地物，是不是它要由人来定',
      'landmark-gone': '界物已不在原处',
      'words-gone': '有线而没有文字：所答的文字已经改读',
      'short-of-edge': '线没有到争议范围的边',
    },
    reasons: {
      'along-named-feature': '',
      'along-feature-of-kind': '文中未点名，沿该处同类地物',
      'along-terrain': '地名库里没有，沿高程数据上的山脊或山沟',
      'straight-by-words': '',
      'straight-on-bearing': '文中只写方向，按该方向取直线',
      'straight-down-by-words': '文中写直上直落，取直线',
      'straight-to-mark': '文中只写到某处，假定取直线',
      'at-spot-height': '文中只写标高，取高程数据上高度相近的山头',
      'from-feature-to-mark': '离开地物到界标，取直线',
      'runs-on-open': '另一头没有着落',
      'closes-open-end': '',
      'closes-by-answer': '有人答复回到起点，怎么走文中没有写，取直线',
      'drawn-by-a-person': '有人亲手画定',
      'parts-the-outline': '有人画来把同一范围分成几块，不是外界',
    },
    metres: (figure, isMeasured) => `${isMeasured ? '' : '约'}${figure}米`,
    bearing: (wind, degrees) => `向${wind}（坐标方位角${degrees}°）`,
    along: (feature) => `沿${feature}`,
    straight: '取直线',
    implied: '推定',
    notes: (notes) => `（${list(notes, '，')}）`,
    corner: (number, name) => (name === '' ? `界点${number}` : `界点${number}（${name}）`),
    meetingOf: (first, second) => `${first}与${second}相接处`,
    edgeOf: (feature) => `${feature}边`,
    spotOn: (line) => `${line}上`,
    turn: '转向处',
    stretch: ({ along, wind, length, note }) => `${along}${wind}，${length}${note}`,
    step: (number, { from, along, wind, length, to, note }) =>
      `${number}. 从${from}起，${along}${wind}行${length}，至${to}${note}。`,
    assumedStep: (number, { from, wind, length, to }) =>
      `${number}. 从${from}至${to}，文中没有写，假定以直线相接：${wind}${length}，不作界线。`,
    openStep: (number, { from, length, to }) => `${number}. 从${from}至${to}敞开，没有线（两头直线相距${length}）。`,
    openSide: (side, reason, gap) =>
      `${side === null ? '有一段' : `${side}边`}敞开：${reason}${gap === null ? '' : `，缺口${gap}`}。`,
    calledBy: (party, name) => `${party}称${name}`,
    calledIn: (era, name) => `${era}称${name}`,
    also: (name) => `又名${name}`,
    withOtherNames: (name, others) => `${name}（${list(others, '，')}）`,
    otherNames: (names) => `地名：${list(names, '；')}。`,
    heading: (meridian, isIllustrative) =>
      `2000国家大地坐标系，高斯投影中央子午线${meridian}°；方向以坐标北起算，按十六方位。${isIllustrative ? '示意，未经测量。' : ''}`,
    nothingDrawn: '没有画出线来。',
    bound: (side, features) => `${side}至${list(features, '，转')}`,
    openBound: (side) => `${side}边敞开，没有线`,
    boundsEnd: (bounds) => `${list(bounds, '；')}。`,
    assumedBound: '假定的直线（文中没有写）',
    straightBound: '直线',
    plain: {
      about: (tens) => (tens < 10 ? '不到10米' : `大约${tens}米`),
      from: (place) => `从${place}出发。`,
      step: (along, wind, about, to) => `${along}往${wind}走，${about}，到${to}。`,
      along: (feature) => `沿着${feature}`,
      straight: '照直',
      assumedStep: (about, to) => `接下来到${to}这一段，纸上没有写，图上只是用直线补上（${about}），不能算界线。`,
      openStep: (to) => `接下来到${to}这一段空着，没有画线。`,
      turn: '拐弯的地方',
      somewhere: '线头',
      end: (comesBack) => (comesBack ? '这样走一圈，回到出发的地方。' : '线到这里为止。'),
    },
  },
  en: {
    winds: {
      N: 'north',
      NNE: 'north-northeast',
      NE: 'northeast',
      ENE: 'east-northeast',
      E: 'east',
      ESE: 'east-southeast',
      SE: 'southeast',
      SSE: 'south-southeast',
      S: 'south',
      SSW: 'south-southwest',
      SW: 'southwest',
      WSW: 'west-southwest',
      W: 'west',
      WNW: 'west-northwest',
      NW: 'northwest',
      NNW: 'north-northwest',
    },
    sides: {
      N: 'north',
      NE: 'northeast',
      E: 'east',
      SE: 'southeast',
      S: 'south',
      SW: 'southwest',
      W: 'west',
      NW: 'northwest',
      up: 'upper',
      down: 'lower',
      left: 'left',
      right: 'right',
      in: 'inner',
      out: 'outer',
    },
    openReasons: {
      'no-place': 'no place answers to what the text names',
      'no-meeting': 'it does not meet the side next to it',
      'no-landmark': 'the text names no landmark',
      'side-missing': 'the text does not tell this side',
      'crosses-itself': 'the lines cross one another and enclose no land',
      'several-courses': 'several courses fit the words',
      'against-the-words': 'its course strays from the direction or the end in the words',
      'name-resembles': 'only a place of a similar name is known; a person must say whether it is meant',
      'landmark-gone': 'the landmark is no longer where it stood',
      'words-gone': 'a line without words: what it answered is read otherwise now',
      'short-of-edge': 'the line does not reach the edge of the disputed extent',
    },
    reasons: {
      'along-named-feature': '',
      'along-feature-of-kind': 'the text names only the kind; along the one at hand',
      'along-terrain': 'no place answers; along the ridge or gully of the elevation data',
      'straight-by-words': '',
      'straight-on-bearing': 'the text gives a direction only; straight on that bearing',
      'straight-down-by-words': 'the text says straight up or down',
      'straight-to-mark': 'the text only says where to; assumed straight',
      'at-spot-height': 'the text gives a spot height; a summit of about that height in the elevation data',
      'from-feature-to-mark': 'leaves the feature, straight to the mark',
      'runs-on-open': 'its other end is not known',
      'closes-open-end': '',
      'closes-by-answer': 'a person answered that it comes back to its start; how is not told, taken straight',
      'drawn-by-a-person': 'a person drew it',
      'parts-the-outline': 'a person drew it to part one outline; it bounds nothing',
    },
    metres: (figure, isMeasured) => `${isMeasured ? '' : 'about '}${figure} m`,
    bearing: (wind, degrees) => `${wind} (grid bearing ${degrees}°)`,
    along: (feature) => `along ${feature} `,
    straight: 'straight ',
    implied: 'implied',
    notes: (notes) => ` (${list(notes, '; ')})`,
    corner: (number, name) => (name === '' ? `point ${number}` : `point ${number} (${name})`),
    meetingOf: (first, second) => `where ${first} and ${second} meet`,
    edgeOf: (feature) => `the edge of ${feature}`,
    spotOn: (line) => `on ${line}`,
    turn: 'the line turns',
    stretch: ({ along, wind, length, note }) => `${along}${wind}, ${length}${note}`,
    step: (number, { from, along, wind, length, to, note }) =>
      `${number}. From ${from} ${along}${wind}, ${length}, to ${to}${note}.`,
    assumedStep: (number, { from, wind, length, to }) =>
      `${number}. From ${from} to ${to} the text says nothing: assumed straight ${wind}, ${length}; no boundary.`,
    openStep: (number, { from, length, to }) =>
      `${number}. From ${from} to ${to} the boundary is open: no line (the ends are ${length} apart).`,
    openSide: (side, reason, gap) =>
      `${side === null ? 'A stretch' : `The ${side} side`} is open: ${reason}${gap === null ? '' : `; gap ${gap}`}.`,
    calledBy: (party, name) => `${party}: ${name}`,
    calledIn: (era, name) => `${era} ${name}`,
    also: (name) => `also ${name}`,
    withOtherNames: (name, others) => `${name} (${list(others, ', ')})`,
    otherNames: (names) => `Names: ${list(names, '; ')}.`,
    heading: (meridian, isIllustrative) =>
      `CGCS2000, Gauss-Krüger, central meridian ${meridian}°; directions by grid north in sixteen winds.${isIllustrative ? ' Illustrative, not surveyed.' : ''}`,
    nothingDrawn: 'No line is drawn.',
    bound: (side, features) => `${side}: ${list(features, ', then ')}`,
    openBound: (side) => `${side}: open, no line`,
    boundsEnd: (bounds) => `${list(bounds, '; ')}.`,
    assumedBound: 'an assumed straight line (not in the text)',
    straightBound: 'a straight line',
    plain: {
      about: (tens) => (tens < 10 ? 'less than 10 m' : `about ${tens} m`),
      from: (place) => `Start at ${place}.`,
      step: (along, wind, about, to) => `Go ${wind} ${along}, ${about}, to ${to}.`,
      along: (feature) => `along ${feature}`,
      straight: 'straight ahead',
      assumedStep: (about, to) =>
        `From there to ${to} the paper says nothing; the map only fills in a straight line (${about}), which is no boundary.`,
      openStep: (to) => `From there to ${to} is left open; no line is drawn.`,
      turn: 'where the line turns',
      somewhere: 'the end of the line',
      end: (comesBack) => (comesBack ? 'So you come back to where you started.' : 'The line ends here.'),
    },
  },
}
