/** 不属于任何一段文字的图形：有人画了，图上、表上都照样列出来。 */
export const apart = {
  heading: '另画的图形（不属于任何一段界至文字）',
  help: '有人画的，不是哪一方的范围，也不是裁归哪一方的地；面积只供参考。',
  ofGoneWords: (name: string) => `${name}（原来的文字已不作界至）`,
  ofAward: (words: string) => `归属“${words}”（裁定中已没有这一句）`,
  description: '某段文字的范围',
  facts: (lines: number) => `${lines} 条线`,
  notClosed: (metres: string) => `没有闭合，长 ${metres}`,
  by: (name: string) => `${name} 画`,
  version: (number: number) => `界线第 ${number} 版`,
  line: '另画的图形',
}
