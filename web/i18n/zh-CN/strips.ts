import type { Certainty } from '../../../geodata/outline/model.ts'
import type { StripContradictionCode } from '../../../geodata/strips/model.ts'

/** 自留山各份。 */
export const strips = {
  heading: '自留山各份',
  count: (told: number, gaps: number) => `载明 ${told} 份${gaps === 0 ? '' : `，${gaps} 份没有载明`}`,
  help: '各份从一头数起，沿山脚线一份挨一份。文中只有次序和宽度，没有坐标：这里排成一把尺，没有载明的份留空，不画成地块。',
  caption: (land: string, origin: string) =>
    `${land}${origin === '' ? '' : `${land === '' ? '' : '，'}从${origin}数起`}`,
  order: '第几份',
  holder: '农户',
  words: '原文',
  footWidth: '山脚宽',
  topWidth: '山顶宽',
  begins: '离起点',
  certainty: '宽度',
  certaintyOf: { stated: '载明', implied: '只知次序', unknown: '没有载明' } satisfies Record<Certainty, string>,
  notTold: '未载明',
  noWords: '没有文字说到',
  about: (metres: string) => `约 ${metres}`,
  beginsAt: (metres: string) => metres,
  beginsBetween: (least: string, most: string) => `${least} 至 ${most}`,
  beginsBeyond: (least: string) => `至少 ${least}`,
  gapOnMap: (numbers: string) => `${numbers}？`,
  show: (numbers: string) => `看第 ${numbers} 份的原文和位置`,
  numbers: (numbers: string) => `第 ${numbers} 份`,
  unplaced: '次序没有载明，或与别的份相重',
  sum: '各份合计',
  toldSum: (metres: string) => `载明的山脚宽合计 ${metres}`,
  foot: (name: string, metres: string) => `山脚线（${name}）长 ${metres}`,
  footOfExtent: '争议范围的一边',
  left: (metres: string, shares: number) =>
    shares === 0 ? `余 ${metres}，在最后一份以外` : `余 ${metres}，其中有 ${shares} 份的宽度没有载明`,
  excess: (metres: string) => `载明的宽度比山脚线还长 ${metres}：山脚线、份数或宽度总有一样不对`,
  noFoot: '山脚线在哪里还不知道，画不到图上。请在“待答问题”里指出。',
  noEnd: '从山脚线的哪一头数起还不知道，画不到图上。请在“待答问题”里指出。',
  contradiction: {
    'two-at-one-place': '同一位置写了两份',
    'longer-than-foot-line': '各份的宽度加起来比山脚线长',
    'neighbours-in-a-circle': '左邻右邻绕成了一圈',
    'neighbours-apart': '互为邻居的两份，中间却隔着别的份',
  } satisfies Record<StripContradictionCode, string>,
  contradictionOf: (what: string, which: string) => (which === '' ? what : `${what}：${which}`),
  legend: '自留山各份的尺（示意）：实线宽度载明，虚线只知次序，点线和“？”没有载明',
  masked: '农户姓名已遮去。',
}
