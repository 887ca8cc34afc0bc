import type { UnknownWhy } from '../../../geodata/accuracy/model.ts'

/** 精度带：线可能偏出多远，面积相应的大小。 */
export const accuracy = {
  showBands: '显示精度带',
  bandMeaning: (errors: number) => `色带：界线可能所在，两侧各 ${errors} 倍中误差；没有精度的线段不画带。`,
  none: '本案各线都没有精度，画不出色带。',
  failed: '精度带没有取到，请稍后再试。',
  loading: '正在算精度带……',
  certain: '确定',
  possible: '可能',
  basis: (errors: number) =>
    `按各段中误差的 ${errors} 倍：“确定”是界线怎样偏都在里面的面积，“可能”是界线怎样偏都不超出的面积。`,
  unknown: (metres: string, why: string) => `有 ${metres} 界线没有写明精度（${why}），不给确定面积。`,
  why: {
    assumed: '文中没有而假设的线',
    illustrative: '示意的地物',
    'by-hand': '人工绘制的线',
    'not-stated': '来源没有写明的线',
  } satisfies Record<UnknownWhy, string>,
}
