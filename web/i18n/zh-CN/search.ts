import type { SearchField, SearchGroup } from '../../../geodata/wire/search.ts'

const groups: Readonly<Record<SearchGroup, string>> = {
  document: '文书',
  evidence: '证据',
  places: '地名',
  claims: '主张和界至',
  rulings: '决定',
}
const fields: Readonly<Record<SearchField, string>> = {
  words: '原文',
  title: '名称',
  name: '名称',
  record: '其中一件',
  date: '日期',
  holder: '保存于',
  purpose: '证明内容',
  opinion: '质证意见',
  finding: '认定',
  testimony: '证言',
  party: '所属一方',
  paper: '载于',
  authority: '机关',
  award: '归属',
  reason: '理由',
}

/** 在本案中查找文字。 */
export const search = {
  label: '查找',
  placeholder: '查找：文字、地名、年份…（按 / 键）',
  results: '查找结果',
  groups,
  fields,
  entry: (party: string, number: string) => `${party} ${number}`,
  found: (count: number) => `共 ${count} 处`,
  firstOf: (shown: number) => `只列出前 ${shown} 处；多写一个词可以缩小范围。`,
  more: (count: number) => `另外 ${count} 处`,
  nothing: (words: string) => `本案的文书、证据、地名、主张和决定里都没有“${words}”。`,
  nothingAdvice: '繁体、全角、中文数字写法会自动对应；可以少写几个字再试。',
  searching: '正在查找…',
  help: '几个词用空格隔开，要同时出现才算。↑ ↓ 选择，回车前往，Esc 关闭。',
  notOnPage: '这一处不在地图和目录里，前后文如下。',
  close: '关闭',
}
