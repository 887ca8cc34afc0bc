/** 由县图层的两宗立案；裁定的文字由人拟写. */
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

  ruling: '裁定的文字',
  rulingHelp:
    '本案的文件里没有裁定。请写明以什么为界、哪一侧归谁；存下后跟在原件后面，照样逐句读，再把分界线拿到手上对上它。原件不动。',
  rulingAgain: '重新拟写裁定的文字',
  sideOfLine: (number: number) => `分界线的第 ${number} 侧`,
  awardedTo: '归',
  open: '请选择……',
  propose: '照此拟出文字',
  proposeMissing: '请给两侧都选好方向和归谁。',
  words: '裁定的文字（可以改）',
  wordsMissing: '请先写下文字。',
  authority: '作出机关',
  number: '文号（还没有可不写）',
  writer: { label: '拟写人', help: '记入案卷。', missing: '请先写下拟写人。' },
  save: '存下裁定的文字',
  saving: '正在保存……',
  staleCase: '别人刚刚改过本案，已重新载入，您写的还在，没有保存；请看过再存。',
}
