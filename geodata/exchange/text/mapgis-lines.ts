/** The lines of a MapGIS exchange file, one after the other. */
export class MapGisFault extends Error {
  readonly line: number
  constructor(line: number) {
    super(`No MapGIS exchange file at line ${line}.`)
    this.line = line
  }
}

/** Figures of a line are parted by commas or blanks; words stand in quotation marks. */
const PARTS = /"(?<words>[^"]*)"|[^\s,]+/gu

export class MapGisLines {
  readonly #lines: readonly string[]
  #at = 0

  constructor(text: string) {
    this.#lines = text.split(/\r\n?|\n/u)
  }

  /** The number of the line that was read last, from 1. */
  get line(): number {
    return this.#at
  }

  parts(): string[] {
    const line = this.#lines[this.#at++]
    if (line === undefined) throw new MapGisFault(this.#at)
    return [...line.matchAll(PARTS)].map(({ 0: whole, groups }) => groups?.['words'] ?? whole)
  }

  numbers(least: number): number[] {
    const numbers = this.parts().map(Number)
    if (numbers.length < least || numbers.slice(0, least).some(Number.isNaN)) throw new MapGisFault(this.#at)
    return numbers
  }

  /** A line that is a whole number alone, such as how many points follow. */
  count(): number {
    const [count] = this.numbers(1)
    if (!Number.isInteger(count) || count! < 0) throw new MapGisFault(this.#at)
    return count!
  }

  points(count = this.count()): number[][] {
    const points: number[][] = []
    for (let left = count; left > 0; left--) points.push(this.numbers(2).slice(0, 2))
    return points
  }

  skip(lines: number): void {
    for (let left = lines; left > 0; left--) this.parts()
  }
}
