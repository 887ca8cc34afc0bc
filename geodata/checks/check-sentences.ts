import type { CheckCode, CheckFinding } from '../fabric/model.ts'
import type { Language } from '../words/sentence.ts'

type Figures = CheckFinding['figures']
const fixed = (figures: Figures, name: string, places = 1): string => Number(figures[name] ?? 0).toFixed(places)

/** One sentence for each finding: what is wrong and what to do. The spot is shown on the map. */
const SENTENCES: Record<Language, Record<CheckCode, (figures: Figures) => string>> = {
  'zh-CN': {
    'broken-reference': ({ id }) => `编号 ${id} 缺失或重复，这些线拼不起来；请刷新后重做这一步。`,
    'ring-open': () => '界线在这里接不上，围不成一圈；请把两头接到一处。',
    'ring-too-short': () => '这一圈没有围住地面；请至少留三个不在一条直线上的点。',
    'ring-order': () => '挖空的地方不在这块地里面，或内外圈颠倒；请把它画在里面。',
    'self-crossing': () => '界线在这里自相交叉；请移开交叉处的点。',
    'outside-zones': () => '这条线落在我国各投影带之外；请核对坐标。',
    'duplicate-vertex': () => '这里同一处点了两次；可以删掉一个。',
    spike: (figures) =>
      figures['reachMetres'] === undefined
        ? `这里有一个尖刺，线折回只有 ${fixed(figures, 'degrees')}°；请看是不是手误。`
        : `这里有一个尖刺，伸出 ${fixed(figures, 'reachMetres', 0)} 米又折回，根部宽 ${fixed(figures, 'rootMetres')} 米；请看是不是手误。`,
    sliver: (figures) =>
      `与邻地有一条细长的重叠，最宽 ${fixed(figures, 'widestMetres', 2)} 米，长 ${fixed(figures, 'lengthMetres', 0)} 米；若本是一条界线，请并为一条。`,
    gap: (figures) =>
      `与邻地之间有一条细缝，最宽 ${fixed(figures, 'widestMetres', 2)} 米，长 ${fixed(figures, 'lengthMetres', 0)} 米；若本是一条界线，请并为一条。`,
    'far-from-places': () => '这条线离本案的地物有十公里以上；请核对是不是放错了地方。',
    'wrong-zone': (figures) =>
      `这条线的坐标像是中央子午线 ${figures['fitsCentralMeridianDegrees']}° 的带，本案用的是 ${figures['centralMeridianDegrees']}°；请换带后再放。`,
    'text-against-line': ({ chinese }) => String(chinese),
    'area-against-text': ({ chinese }) => String(chinese),
  },
  en: {
    'broken-reference': ({ id }) =>
      `Number ${id} is missing or stands twice, so the lines do not fit together; reload and do this step again.`,
    'ring-open': () => 'The boundary does not meet here and closes no ring; bring both ends to one point.',
    'ring-too-short': () => 'This ring encloses no ground; keep three points at least that are not on one line.',
    'ring-order': () => 'A hole lies outside its area, or inner and outer rings are exchanged; draw the hole inside.',
    'self-crossing': () => 'The boundary crosses itself here; move the points where it crosses.',
    'outside-zones': () => 'This line lies outside the zones of China; check the coordinates.',
    'duplicate-vertex': () => 'The same spot was clicked twice; one of the points can go.',
    spike: (figures) =>
      figures['reachMetres'] === undefined
        ? `The line turns back here at ${fixed(figures, 'degrees')}°; see whether the hand slipped.`
        : `The line runs out ${fixed(figures, 'reachMetres', 0)} m here and back again, ${fixed(figures, 'rootMetres')} m wide at its root; see whether the hand slipped.`,
    sliver: (figures) =>
      `A sliver is shared with the neighbour, ${fixed(figures, 'widestMetres', 2)} m wide at most and ${fixed(figures, 'lengthMetres', 0)} m long; if this is one boundary, make it one line.`,
    gap: (figures) =>
      `A gap is left to the neighbour, ${fixed(figures, 'widestMetres', 2)} m wide at most and ${fixed(figures, 'lengthMetres', 0)} m long; if this is one boundary, make it one line.`,
    'far-from-places': () =>
      'This line lies ten kilometres or more from the places of the case; see whether it belongs here.',
    'wrong-zone': (figures) =>
      `The coordinates of this line look like those of the zone at ${figures['fitsCentralMeridianDegrees']}°; the case uses ${figures['centralMeridianDegrees']}°. Enter them in the right zone.`,
    'text-against-line': ({ english }) => String(english),
    'area-against-text': ({ english }) => String(english),
  },
}

export const checkSentence = ({ code, figures }: Pick<CheckFinding, 'code' | 'figures'>, language: Language): string =>
  SENTENCES[language][code](figures)
