/** 底图. */
export const baseMap = {
  label: '底图',
  none: '不用底图',
  shifted: (title: string) => `${title}（有偏移 GCJ-02）`,
  opacity: '底图浓淡',
  percent: (percent: number) => `${percent}%`,
  reviewNumber: (number: string) => `审图号：${number}`,
  noReviewNumber: '审图号：未填，不得公开',
  shiftWarning: '底图按 GCJ-02 偏移约五百米，与界线对不上，不能比对，不能描线',
  unreachable: '底图没有取到：请检查网络，或请管理员核对地址和密钥。界线不受影响。',
  missing: (name: string) => `底图“${name}”现在没有配置，没有显示底图。`,
  madeWith: (title: string, attribution: string, number: string) =>
    `印制时屏幕上的底图：${title}（${attribution}${number}）。`,
  madeWithNumber: (number: string) => `，审图号 ${number}`,
}
