/** Numbers of three digits as ASCII, one after another: digits are written three at a time. */
const THREES = Uint8Array.from({ length: 3000 }, (_, at) => {
  const digit = Math.floor(Math.floor(at / 3) / 10 ** (2 - (at % 3))) % 10
  return 48 + digit
})
const [ZERO, POINT, MINUS] = [48, 46, 45]
/** A fraction has nine digits as it is written, whatever it is rounded to. */
const MOST_DECIMALS = 9
/** Whole parts are counted in 31 bits. */
const LARGEST_WHOLE = 2 ** 31 - 1
/** Sign, ten digits, point, nine digits. */
export const MOST_NUMBER_BYTES = 21

function writeWhole(bytes: Uint8Array, at: number, whole: number): number {
  let end = at + 1
  for (let left = (whole / 10) | 0; left > 0; left = (left / 10) | 0) end++
  for (let [digit, left] = [end - 1, whole]; digit >= at; digit--) {
    const rest = (left / 10) | 0
    bytes[digit] = ZERO + left - 10 * rest
    left = rest
  }
  return end
}

function writeThree(bytes: Uint8Array, at: number, three: number): void {
  bytes[at] = THREES[3 * three]!
  bytes[at + 1] = THREES[3 * three + 1]!
  bytes[at + 2] = THREES[3 * three + 2]!
}

function writeFraction(bytes: Uint8Array, at: number, billionths: number): number {
  const millionths = (billionths / 1000) | 0
  const thousandths = (millionths / 1000) | 0
  bytes[at] = POINT
  writeThree(bytes, at + 1, thousandths)
  writeThree(bytes, at + 4, millionths - 1000 * thousandths)
  writeThree(bytes, at + 7, billionths - 1000 * millionths)
  let end = at + 1 + MOST_DECIMALS
  while (bytes[end - 1] === ZERO) end--
  return end
}

/** Writes numbers as JSON with so many decimals at most (nine and fewer), rounded, without zeros at their end. */
export class DecimalWriter {
  readonly #unit: number
  readonly #billionthsOfUnit: number

  constructor(decimals: number) {
    this.#unit = 10 ** decimals
    this.#billionthsOfUnit = 10 ** (MOST_DECIMALS - decimals)
  }

  /**
   * Returns where the number ends. There must be room for `MOST_NUMBER_BYTES`. Throws a RangeError for what is no number, or larger than any
   * coordinate.
   */
  write(bytes: Uint8Array, at: number, value: number): number {
    const units = Math.round(Math.abs(value) * this.#unit)
    const whole = Math.floor(units / this.#unit)
    if (!(whole <= LARGEST_WHOLE)) throw new RangeError(`${value} is no coordinate.`)
    const fraction = units - whole * this.#unit
    if (value < 0 && units > 0) bytes[at++] = MINUS
    const end = writeWhole(bytes, at, whole)
    return fraction === 0 ? end : writeFraction(bytes, end, fraction * this.#billionthsOfUnit)
  }
}
