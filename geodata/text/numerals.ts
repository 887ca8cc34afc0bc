const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const MAGNITUDES: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000, 万: 10000 }

const CHINESE_DIGITS = Object.keys(DIGITS).join('')
export const CHINESE_NUMERALS = CHINESE_DIGITS + Object.keys(MAGNITUDES).join('')

const readPlaces = (numeral: string): number | null => {
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const character of numeral) {
    const magnitude = MAGNITUDES[character]
    if (magnitude === undefined) {
      digit = DIGITS[character] ?? null
      if (digit === null) return null
    } else if (magnitude === 10000) {
      total += (section + (digit ?? 0) || 1) * magnitude
      section = 0
      digit = null
    } else {
      section += (digit ?? 1) * magnitude
      digit = null
    }
  }
  return total + section + (digit ?? 0)
}

const isDigitString = (numeral: string) => numeral.length > 1 && [...numeral].every((character) => character in DIGITS)
const readDigits = (numeral: string) => Number([...numeral].map((character) => DIGITS[character] ?? '').join(''))
const ARABIC = /^\d{1,15}(?:\.\d{1,15})?$/u

/**
 * The value of a numeral in Arabic or Chinese writing: 3.85, 十四, 三百二十, 二〇一四, 三点五, 半.
 * Null when the text is no numeral.
 */
export const parseNumeral = (numeral: string): number | null => {
  if (ARABIC.test(numeral)) return Number(numeral)
  if (numeral === '半') return 0.5
  const [whole = '', fraction, ...rest] = numeral.split('点')
  if (whole === '' || rest.length > 0) return null
  const wholeValue = isDigitString(whole) ? readDigits(whole) : readPlaces(whole)
  if (wholeValue === null || fraction === undefined) return wholeValue
  if (fraction === '' || ![...fraction].every((character) => character in DIGITS)) return null
  return wholeValue + Number(`0.${[...fraction].map((character) => DIGITS[character] ?? 0).join('')}`)
}
