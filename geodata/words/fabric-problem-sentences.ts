import type { FabricProblemCode } from '../problems.ts'
import type { Language, Sentence } from './sentence.ts'

const spotChinese = ({ longitude, latitude }: Parameters<Sentence>[0]): string =>
  `（东经${Number(longitude).toFixed(6)}°，北纬${Number(latitude).toFixed(6)}°）`
const spotEnglish = ({ longitude, latitude }: Parameters<Sentence>[0]): string =>
  `(${Number(longitude).toFixed(6)}°E, ${Number(latitude).toFixed(6)}°N)`

/** Why something cannot be done with lines in a person's hand, one sentence each: what, where, what to do. */
export const FABRIC_SENTENCES: Record<Language, Record<FabricProblemCode, Sentence>> = {
  'zh-CN': {
    'fabric-vertex-taken': (at) => `这里${spotChinese(at)}已经有这条线的一个点，没有改动；请换一个位置。`,
    'fabric-vertex-is-knot': (at) => `这个点${spotChinese(at)}是几条线的交会处，不能删除，可以移动它。`,
    'fabric-too-few-vertices': (at) => `这条线${spotChinese(at)}只剩这几个点了，再删就不成线；请移动它，或重画这一段。`,
    'fabric-line-too-short': (at) => `画的线${spotChinese(at)}不足两个点，请至少画两个不同的点。`,
    'fabric-reshape-off-line': (at) =>
      `画的线${spotChinese(at)}的两端没有落在同一圈界线上（容许 ${at['toleranceMetres']} 米），没有改动；请从界线上起笔，回到界线上收笔。`,
    'fabric-reshape-same-spot': (at) =>
      `画的线${spotChinese(at)}起点和终点是同一处，看不出要换哪一段；请在界线上的两处起笔和收笔。`,
    'fabric-split-end-away': (at) =>
      `分割线的一端${spotChinese(at)}离界线还有 ${Number(at['metres']).toFixed(1)} 米，超过 ${at['toleranceMetres']} 米，没有分割；请把它画到界线上。`,
    'fabric-split-crosses-more': (at) =>
      `分割线在${spotChinese(at)}又一次穿过界线，会分出两块以上，没有分割；请一次只分成两块。`,
    'fabric-split-meets-hole': (at) => `分割线${spotChinese(at)}穿过了里面挖空的地方，没有分割；请绕开它，或先填上。`,
    'fabric-split-parts-nothing': (at) =>
      `这条线${spotChinese(at)}没有把这块地分成两块，没有分割；请从一边画到另一边。`,
    'fabric-merge-shares-nothing': (at) => `这两块地${spotChinese(at)}没有共同的界线，不能合并；请选相邻的两块。`,
    'fabric-ring-crosses-itself': (at) => `画的圈在${spotChinese(at)}自相交叉，没有加上；请把交叉处的点移开。`,
    'fabric-ring-too-small': (at) => `画的圈${spotChinese(at)}没有围住地面，没有加上；请至少画三个不在一条直线上的点。`,
    'fabric-hole-outside': (at) => `要挖空的地方${spotChinese(at)}不全在这块地里面，没有挖；请画在里面，不要碰到界线。`,
    'fabric-part-overlaps': (at) =>
      `新加的一块在${spotChinese(at)}与这块地原有的部分重叠，没有加上；请画在外面，或改画界线。`,
    'fabric-last-part': (at) => `这块地${spotChinese(at)}只有这一块了，不能再拿走；要整个不用，请交回机器或删除它。`,
    'fabric-too-many-vertices': ({ vertices, limit }) =>
      `这些线共有 ${vertices} 个点，超过 ${limit} 个的上限，没有保存；请先化简，或只留本案范围内的线。`,
  },
  en: {
    'fabric-vertex-taken': (at) =>
      `The line has a point here already ${spotEnglish(at)} and nothing was changed; choose another spot.`,
    'fabric-vertex-is-knot': (at) =>
      `Several lines meet at this point ${spotEnglish(at)}, so it cannot be deleted; move it instead.`,
    'fabric-too-few-vertices': (at) =>
      `The line ${spotEnglish(at)} has no more points than it needs; move this one, or draw the stretch anew.`,
    'fabric-line-too-short': (at) => `The drawn line ${spotEnglish(at)} has fewer than two points; draw two at least.`,
    'fabric-reshape-off-line': (at) =>
      `The ends of the drawn line ${spotEnglish(at)} do not lie on one boundary (within ${at['toleranceMetres']} m) and nothing was changed; begin on a line and end on one.`,
    'fabric-reshape-same-spot': (at) =>
      `The drawn line begins and ends at one spot ${spotEnglish(at)}, so it does not say which stretch it replaces; begin and end at two spots.`,
    'fabric-split-end-away': (at) =>
      `One end of the dividing line ${spotEnglish(at)} is ${Number(at['metres']).toFixed(1)} m from the boundary, more than ${at['toleranceMetres']} m, and nothing was split; draw it up to the boundary.`,
    'fabric-split-crosses-more': (at) =>
      `The dividing line crosses the boundary once more ${spotEnglish(at)} and would make more than two parts, so nothing was split; split into two at a time.`,
    'fabric-split-meets-hole': (at) =>
      `The dividing line runs through a hole ${spotEnglish(at)} and nothing was split; go round it, or fill it first.`,
    'fabric-split-parts-nothing': (at) =>
      `This line ${spotEnglish(at)} does not part the area in two and nothing was split; draw it from one side to the other.`,
    'fabric-merge-shares-nothing': (at) =>
      `These two areas ${spotEnglish(at)} share no line and cannot be merged; choose two neighbours.`,
    'fabric-ring-crosses-itself': (at) =>
      `The drawn ring crosses itself ${spotEnglish(at)} and was not added; move the points where it crosses.`,
    'fabric-ring-too-small': (at) =>
      `The drawn ring ${spotEnglish(at)} encloses no ground and was not added; draw three points at least, not on one line.`,
    'fabric-hole-outside': (at) =>
      `The hole ${spotEnglish(at)} does not lie wholly inside this area and was not cut; draw it inside, away from the boundary.`,
    'fabric-part-overlaps': (at) =>
      `The new part overlaps what this area has already ${spotEnglish(at)} and was not added; draw it outside, or reshape the boundary.`,
    'fabric-last-part': (at) =>
      `This is the only part of the area ${spotEnglish(at)} and cannot be taken away; give it back to the machine, or delete it.`,
    'fabric-too-many-vertices': ({ vertices, limit }) =>
      `These lines have ${vertices} points, more than the limit of ${limit}, and were not stored; simplify them, or keep the lines of this case alone.`,
  },
}
