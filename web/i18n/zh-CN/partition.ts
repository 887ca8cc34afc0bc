/** 谁主张哪块地：各方主张把地分成的块. */
export const partition = {
  heading: '谁主张哪块地',
  help: '把各方主张围成的地叠在一起，分成互不重叠的块。点一行，图上亮起它的地；打开图例里的开关，可在图上点地。',
  loading: '正在计算……',
  failed: '没有算出来，请刷新再试。',
  none: '还没有围成块的主张，无从比较。',
  byClaimant: '每一方',
  claimant: '主张人',
  claimed: '主张',
  undisputed: '没有人争',
  disputed: '别人也主张',
  bySet: '每一种主张情况',
  set: '谁主张',
  setOf: (letters: readonly string[]) =>
    letters.length === 1 ? `只有 ${letters[0] ?? ''} 方主张` : `${letters.join('、')} 方都主张`,
  claimantOf: (letter: string, name: string) => `${letter} 方 ${name}`,
  area: '面积',
  total: (whole: string, disputed: string) => `各方主张合起来 ${whole}，其中两方以上都主张的 ${disputed}。`,
  notClosed: (letter: string) => `${letter} 方有主张没有围成块，不在表内。`,
  show: '各方主张的地',
  showMeaning: '斜线的颜色和方向各属一方，两方都主张的地两种斜线交叉；颜色深浅不分先后。',
  onMap: (name: string, area: string) => `亮起：${name}，${area}`,
}
