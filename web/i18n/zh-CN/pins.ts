import type { PartyRole } from '../../../geodata/documents/model.ts'

const SHORT: Readonly<Record<PartyRole, string>> = { plaintiff: '原', defendant: '被', 'third-party': '三' }

/** 证据钉在文字、线、地名、主张、点上。 */
export const pins = {
  label: (role: PartyRole, number: string) => `${SHORT[role]}${number}`,
  onMap: (labels: readonly string[], isLoose: boolean) =>
    `证据 ${labels.join('、')}${isLoose ? '（原来钉的已不在）' : ''}，点一下看目录中的一行`,
  switch: '证据图钉',
  heading: '钉在',
  read: '机器读出：载有界至',
  by: (name: string, date: string) => `${name}，${date}`,
  extent: '争议范围',
  claim: (letter: string) => `${letter} 方主张`,
  clause: (title: string, words: string) => `${title}：“${words}”`,
  segment: (title: string, words: string) => `${title}的线段：${words}`,
  wordless: '没有对应的文字',
  place: (name: string) => `地名：${name}`,
  point: (position: string) => `点：${position}`,
  looseWords: (words: string) => `“${words}”`,
  loose: '悬空：重读或改画之后，原来钉的已不在；图钉保留。',
  noPosition: '图上还没有画出。',
  add: '钉到…',
  addTo: (name: string) => `把${name}钉到…`,
  aim: '钉到',
  chooseAim: '请选',
  aimMissing: '请先选钉到哪里。',
  groups: { whole: '整体', clause: '句', segment: '线段', place: '地名', point: '点' },
  somePoint: '图上的一点',
  pick: '在图上点',
  pickNote: '请在图上点一下这一点；Esc 取消。',
  position: '经纬度或平面坐标',
  positionHelp: '键盘也可写：107.95 22.15，或 X Y。',
  positionUnread: '不是我国范围内的一对坐标，请核对。',
  save: '钉上',
  cancel: '取消',
  remove: '取下',
  removeOf: (what: string) => `取下：${what}`,
  decider: { label: '由谁钉', help: '姓名和日期随图钉保存。', missing: '请先写下由谁钉。' },
}
