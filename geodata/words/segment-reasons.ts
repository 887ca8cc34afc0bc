import type { SegmentReason } from '../outline/model.ts'
import type { Language } from './sentence.ts'

/** Why a stretch runs as it does, for a person. */
export const SEGMENT_REASON_WORDS: Record<Language, Record<SegmentReason, string>> = {
  'zh-CN': {
    'along-named-feature': '沿文中点名的地物',
    'along-feature-of-kind': '沿同类地物（文中未点名）',
    'along-terrain': '地名库里没有，沿高程数据上的山脊或山沟',
    'straight-by-words': '文中写明直线',
    'straight-on-bearing': '文中写明方向，按该方向取直线',
    'straight-down-by-words': '文中写“直落”“直上”，取直线',
    'straight-to-mark': '文中只写到某处，取直线',
    'at-spot-height': '文中只写标高，地名库里没有，取高程数据上高度相近的山头',
    'from-feature-to-mark': '离开地物，取直线到界标',
    'runs-on-open': '沿地物走，另一头没有着落',
    'closes-open-end': '文中没有写，仅为求面积而补的直线',
    'closes-by-answer': '按答复回到起点；怎么走文中没有写，取直线',
    'drawn-by-a-person': '有人亲手画定',
    'parts-the-outline': '有人画来把同一范围分成几块，不是外界',
    'as-in-county-record': '照县图层里宗地的图形，原样取来',
  },
  en: {
    'along-named-feature': 'along a feature that the text names',
    'along-feature-of-kind': 'along a feature of that kind (not named)',
    'along-terrain': 'no place answers; along the ridge or gully of the elevation data',
    'straight-by-words': 'the text says straight',
    'straight-on-bearing': 'the text gives a direction: straight on that bearing',
    'straight-down-by-words': 'the text says straight up or down',
    'straight-to-mark': 'the text only says where to: straight',
    'at-spot-height':
      'the text gives a spot height that no place has: a summit of about that height in the elevation data',
    'from-feature-to-mark': 'leaves the feature, straight to the mark',
    'runs-on-open': 'runs along the feature; its other end is not known',
    'closes-open-end': 'not in the text: a straight line added only to have an area',
    'closes-by-answer': 'by an answer it comes back to its start; how is not told, taken straight',
    'drawn-by-a-person': 'a person drew it',
    'parts-the-outline': 'a person drew it to part one outline; it bounds nothing',
    'as-in-county-record': 'as the parcel lies in the county’s record',
  },
}
