import { STANCE_NAMES } from '../../../geodata/words/evidence-names.ts'

import type { ProposalBasis } from '../../../geodata/desk/matrix.ts'
import type { Stance } from '../../../geodata/evidence/model.ts'

/** 证据与争点对照. */
export const matrix = {
  heading: '证据与争点对照',
  help: '横行是材料，竖列是争点：争议范围、各方主张、线走在对方主张里面的句子。浅色是机器按谁提交、载有谁的界至所作的建议，不算数；黑色是人定的，写着姓名。',
  courtHelp: '浅色是机器按谁提交、载有谁的界至所作的建议，不算数；黑色是人定的，写着姓名，点开看先后怎样定的。',
  none: '没有证据可以对照。',
  paper: '材料',
  finding: '认定',
  issues: '争点',
  extent: '争议范围',
  claim: (letter: string) => `${letter} 方主张`,
  clause: (letter: string, words: string) => `${letter}：${words}`,
  stances: STANCE_NAMES,
  signs: { for: '＋', against: '－', neutral: '○' } satisfies Record<Stance, string>,
  bases: { 'offered-by-side': '该方提交', 'holds-words': '载有该方界至' } satisfies Record<ProposalBasis, string>,
  cell: (paper: string, issue: string, state: string) => `${paper}，${issue}：${state}`,
  undecided: '未定',
  proposed: (basis: string) => `机器建议支持（${basis}），待人定`,
  decided: (stance: string, name: string, date: string) => `${stance}，${name}，${date}`,
  pinned: '已钉在此处',
  legend: '＋ 支持　－ 反对　○ 中性　◈ 钉在此处　浅色：机器建议',
  choose: '这份材料对这一争点',
  takeBack: '收回',
  note: '说明（可不写）',
  decider: { label: '由谁定', help: '姓名和日期写在格子里。', missing: '请先写下由谁定。' },
  history: (count: number) => `这一格先后定过 ${count} 次`,
  last: '最近',
  tookBack: '收回',
  save: '定',
  cancel: '取消',
  chooseMissing: '请先选支持、反对或中性。',
  loose: '原来的争点已不在的（重读或改画之后），照留：',
  looseItem: (paper: string, stance: string, name: string) => `${paper}：${stance}，${name}`,
}
