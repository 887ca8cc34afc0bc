import type { NameReason, NameSource, NameVerdict } from '../../../geodata/places/model.ts'

/** 一地多名. */
export const names = {
  heading: '一地多名',
  help: '读音或字形相近的地名，也许是一个地方，也许不是。机器只提示，由人来定；定了也不改文书一个字，不改图上的名称；认定是一个的，图上找地名时两种写法都算。',
  loading: '正在查对地名……',
  none: '没有读音或字形相近的地名。',
  pair: (first: string, second: string) => `${first}、${second}`,
  score: (percent: string) => `相近 ${percent}`,
  writings: (shown: readonly string[], total: number) =>
    shown.join('、') + (total > shown.length ? `等 ${total} 种写法` : ''),
  reasons: {
    'same-sound': (first: string, second: string) => `“${first}”“${second}”普通话同音`,
    'local-sound': (first: string, second: string) => `“${first}”“${second}”按当地读音相同或相近`,
    'near-sound': (first: string, second: string) => `“${first}”“${second}”读音相近`,
    'look-alike': (first: string, second: string) => `“${first}”“${second}”字形相近`,
    'alike-but-one': (first: string, second: string) => `只差一字：“${first}”“${second}”`,
    'written-as-alias': () => '文书自己写作别名',
    'one-place': () => '地名库里是同一处',
  } satisfies Record<NameReason['code'], (first: string, second: string) => string>,
  noReason: '机器没有提示，由人提出',
  verdicts: { one: '是一个地名', apart: '不是一个地名' } satisfies Record<NameVerdict, string>,
  undecided: '还没有人定',
  decided: (verdict: string, name: string, date: string) => `${verdict}：${name}，${date}`,
  decider: {
    label: '由谁来定',
    help: '决定连同姓名和日期一起保存，可以再改。',
    missing: '请先写下由谁来定，再选。',
  },
  saving: '正在保存……',
  saved: '已保存；文书没有动，地名已按此重新查找。',
  stale: '别人刚刚定过地名，已重新载入，请看过再定。',
  table: '本案的地名',
  properName: '专名',
  written: '写法',
  party: '谁这样叫',
  era: '年代',
  source: '出处',
  anybody: '—',
  sources: {
    description: '界至描述',
    gazetteer: '地名库',
    party: '当事人',
    evidence: '证据',
    document: '正文',
  } satisfies Record<NameSource, string>,
  thisDocument: '本文书',
}
