import type { Question } from './inquiry.ts'

/** A hidden part of a person's name is no damage (王×, 李X5), and a side of boxes alone is empty. */
const DAMAGE =
  /(?<=[\u4e00-\u9fff])[□■▲?]+(?=[\u4e00-\u9fff])(?<![至抵到临邻靠齐接][□■▲?]+)|[\u4e00-\u9fff]\d{1,2}(?=[\u4e00-\u9fff]水)|\([\u4e00-\u9fff]\)/u
const isHan = (character: string) => /\p{Script=Han}|[ロㄖえ┅ニー]/u.test(character)

/** Characters damaged, masked or written in a variant form. */
export const nameGarbled: Question = {
  code: 'name-garbled',
  isOpen: ({ text, folded }) => {
    if (folded === text) return DAMAGE.test(text)
    for (let at = 0; at < text.length; at++)
      if (folded.charCodeAt(at) !== text.charCodeAt(at) && isHan(text.charAt(at))) return true
    return DAMAGE.test(text)
  },
}
