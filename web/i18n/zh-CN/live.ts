import type { ChangedThing, LivePage } from '../../../geodata/live/model.ts'

export const live = {
  heading: '与别人一起办这个案件',
  alsoHere: '现在也开着本案：',
  person: (name: string, role: string) => `${name}（${role}）`,
  yourOtherWindow: '您自己的另一个窗口',
  onPage: {
    officer: '核对页',
    court: '法庭页',
  } satisfies Record<LivePage, string>,
  /** 接在“某人于某时”之后。 */
  thing: {
    reading: '改了文书的读法',
    answers: '改了问题的答复',
    names: '改了同名的判断',
    places: '改了地名和位置',
    outlines: '改了界线',
    ruling: '改了裁定',
    seal: '封存了裁定',
    round: '开了新的一轮',
    evidence: '改了证据',
    procedure: '改了办案程序',
    files: '加了或改了材料',
    scans: '改了图件',
    field: '存了现场记录',
    publication: '办了公示',
    other: '改了案件',
  } satisfies Record<ChangedThing, string>,
  changed: (who: string, time: string, thing: string) => `${who}于 ${time} ${thing}`,
  changedAway: '您离线期间，有人改了本案',
  changedUnnamed: (time: string) => `本案于 ${time} 有改动`,
  isShown: '，本页已经更新。',
  sealedWaiting:
    '。您没存的内容都还在，没有动，但存不进这一轮了；要改裁定，先请审批人写明理由开新的一轮，开了以后再存。',
  sealed: (who: string, time: string) =>
    `本案已由${who}于 ${time} 封存，这里没存的存不进这一轮了，但没有丢：都还在这一页上，画的线和拟的裁定文字也留在这台电脑的浏览器里，关掉再开还在。要改裁定，先请审批人写明理由开新的一轮；开了以后回到这里，就能接着存。`,
  isWaiting: '。您没存的内容都还在，没有动。',
  takeUp: '现在更新本页',
  takeUpHelp: '更新只换上别人存好的内容；您正在画的、正在写的留着。不更新也可以接着做，存的时候会请您对照。',
  close: '知道了',
  away: '连不上服务器，别人的改动暂时看不到，也存不了。画到一半的界线和地名、写到一半的裁定都留在这台电脑的浏览器里，关掉再开也还在；连上以后再存。',
  crowded:
    '您开着的案件窗口太多，这个窗口看不到别人刚做的改动；其他都照常，能看、能画、能存。关掉不用的窗口，过一会儿就自己接上；或者自己刷新。',
  cameBack: '又连上了。您没存的内容还在，请自己再按一次“存”；若别人已改过同一处，会先请您对照，不会盖掉。',
}
