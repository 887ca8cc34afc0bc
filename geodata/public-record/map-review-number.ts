/** 审图号: the number under which an authority let a map be shown. */

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

/** GS(2026)1234号, GS桂(2026)12号, 桂S(2026)12-003号, 粤AS(2026)016号. */
const REVIEWED = new RegExp(
  String.raw`^(?:GS[${PROVINCES}]?|[${PROVINCES}][A-Z]?S)\(\d{4}\)\d{1,5}(?:-\d{1,5})?号$`,
  'u',
)
/** Plainly invented, for illustrations: 示例(2026)1号. */
const EXAMPLE = /^示例\(\d{4}\)\d{1,5}号$/u

export type MapReviewNumber = { readonly number: string; readonly isExample: boolean }

/** The number in its usual form, with the brackets and spaces however somebody typed them; null for what is no such number. */
export function readMapReviewNumber(text: string): MapReviewNumber | null {
  const number = text
    .replace(/\s/gu, '')
    .replace(/^审图号[:：]?/u, '')
    .replace(/[（〔[]/gu, '(')
    .replace(/[）〕\]]/gu, ')')
  if (EXAMPLE.test(number)) return { number, isExample: true }
  return REVIEWED.test(number.toUpperCase()) ? { number: number.toUpperCase(), isExample: false } : null
}
