import type { OutlineRole } from '../../outline/model.ts'

/** Sheets go to Chinese courts: their words are Chinese in every language of the pages. */
export const MAP_WORDS = {
  lineSigns: { claim: '主', extent: '争', 'dividing-line': '裁', description: '他' } satisfies Record<
    OutlineRole,
    string
  >,
  gap: (metres: string) => `未定：若以直线闭合 ${metres}`,
  illustrative: '示意，不作量测',
  north: '北',
  scale: (denominator: number) => `1:${denominator}`,
  scaleTitle: '比例尺',
  legend: '图例',
  claimLine: (letter: string, name: string) => `${letter} 方主张线（${name}）`,
  extentLine: '争议范围线',
  descriptionLine: '其他界至线（未归属）',
  rulingLine: '裁决的分界线',
  overlap: '主张重叠部分',
  award: (letter: string, name: string) => `裁决归 ${letter} 方（${name}）`,
  awardLabel: (letter: string) => `归 ${letter} 方`,
  awardArea: (mu: string) => `${mu} 亩`,
  certainty: { stated: '实线：明写', implied: '虚线：推知', unknown: '点线：未定' },
  ground: { ridge: '山脊', waterline: '沟溪', road: '道路', field: '田', water: '水面', settlement: '村' },
  peak: '山顶',
  point: '其他点',
  boundaryPoint: '界址点、点号',
} as const
