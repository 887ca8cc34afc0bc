import type { AgainstCode, CourseDifferenceKind } from '../outline/model.ts'
import type { Language } from './sentence.ts'

/** What speaks against a course, for a person. */
export const AGAINST_WORDS: Record<Language, Record<AgainstCode, string>> = {
  'zh-CN': {
    'name-resembles': '地名只是相近，不全相同',
    'by-kind': '只按种类找到地物，文中没有点名',
    'by-terrain': '地名库里没有，取自高程数据',
    'line-lost': '文中的界线找不到地物',
    'no-length': '这一段短得几乎没有',
    'beside-line': '端点不在所沿的地物上',
    aslant: '走向与文中方向斜交',
    'against-direction': '走向与文中方向横交或相反',
    'side-runs-back': '这一边的走向与绕行方向相反',
    'passed-crossing': '越过了本可停下的交会处',
    longer: '线更长',
    gap: '与下一段接不上，留有缺口',
    'mark-not-reached': '没有到达文中点名的界标',
    meeting: '前后两段在此相接不如所画的自然',
    'other-order': '各边的次序与所写的不同',
    'out-of-sector': '这一边不在文中所说的方位',
    'against-the-sun': '各边绕行的方向相反',
    'area-missed': '与写明的面积相差更大',
    'name-outside': '这块地的名称所在处落在外面',
    'crosses-itself': '线与自己相交',
  },
  en: {
    'name-resembles': 'the name only resembles the words',
    'by-kind': 'found by its kind alone; the text names none',
    'by-terrain': 'no place answers; taken from the elevation data',
    'line-lost': 'no feature answers to the line in the text',
    'no-length': 'this stretch has hardly any length',
    'beside-line': 'its ends lie off the feature that it follows',
    aslant: 'runs aslant of the stated direction',
    'against-direction': 'runs across or against the stated direction',
    'side-runs-back': 'this side runs against the round of the sides',
    'passed-crossing': 'passes a crossing where it could have ended',
    longer: 'the line is longer',
    gap: 'does not meet the next stretch: a gap is left',
    'mark-not-reached': 'does not come to a mark that the text names',
    meeting: 'meets the stretch before or after it less well',
    'other-order': 'takes the sides in another order than the text',
    'out-of-sector': 'this side lies in another quarter than the text says',
    'against-the-sun': 'the sides go round the other way',
    'area-missed': 'misses the stated area by more',
    'name-outside': 'the place that gives the land its name lies outside',
    'crosses-itself': 'the line crosses itself',
  },
}

/** How a course differs from the drawn one, for a person. */
export const DIFFERENCE_WORDS: Record<Language, Record<CourseDifferenceKind, string>> = {
  'zh-CN': {
    'other-place': '换一处地方',
    'other-edge': '沿另一条边',
    'other-terrain-line': '取高程数据上的另一条线或另一处山头',
    'other-way-round': '首尾相反',
    'other-meeting': '同样的地物，在另一处相接',
  },
  en: {
    'other-place': 'takes another place',
    'other-edge': 'follows another edge',
    'other-terrain-line': 'takes another line or summit of the elevation data',
    'other-way-round': 'from its end to its start',
    'other-meeting': 'the same features, meeting elsewhere',
  },
}
