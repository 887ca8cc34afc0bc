/** 由县图层的两宗立案. */
export const pairCases = {
  begin: '由这两宗立案',
  beginHelp:
    '立案后，两宗的图形各作一方的主张，重叠的部分作争议范围，并生成一份县图层摘录作为案卷的第一份文件。甲、乙只按图层和编号排，不分先后。',
  send: '立案',
  keep: '先不立',
  person: { label: '经办人', help: '记入摘录和案卷。', missing: '请先写下经办人。' },
  sending: '正在立案……',
  stale: '其中一宗刚刚改过，没有立案；已重新读取，请看过再立。',
  isCase: '这两宗已立案：',
  begunFrom: '本案由县图层的两宗立案：',
  parcel: (letter: string, layer: string, number: string) => `${letter} 方 ${layer} ${number}`,
  parcelChanged: (version: number, standing: number) =>
    `（立案时第 ${version} 版，县图层现为第 ${standing} 版；本案仍按立案时的图形）`,
  parcelGone: '（县图层里已撤回；本案仍按立案时的图形）',
  showPair: '看县图层里的这两宗',
}
