/**
 * A queue of cells by height, lowest first and among equals first come, first served. Heights are whole steps, so every
 * step has a list of its own and a tree of bits finds the lowest one that is not empty.
 */
export type HeightQueue = {
  readonly push: (cell: number, step: number) => void
  /** The lowest cell, or -1 when the queue is empty. */
  readonly pop: () => number
}

/** Steps of the queue at most: heights of 2,097 m to the millimetre. */
export const STEP_LIMIT = 1 << 21

const wordsFor = (count: number): number => (count + 31) >>> 5
const lowestBit = (word: number): number => 31 - Math.clz32(word & -word)

export function createHeightQueue(stepCount: number, cellCount: number): HeightQueue {
  const first = new Int32Array(stepCount).fill(-1)
  const last = new Int32Array(stepCount)
  const after = new Int32Array(cellCount)
  const bits = new Int32Array(wordsFor(stepCount))
  const overBits = new Int32Array(wordsFor(bits.length))
  const overOverBits = new Int32Array(wordsFor(overBits.length))
  const top = overOverBits.length

  const push = (cell: number, step: number): void => {
    after[cell] = -1
    if (first[step]! >= 0) after[last[step]!] = cell
    else {
      first[step] = cell
      bits[step >>> 5]! |= 1 << (step & 31)
      overBits[step >>> 10]! |= 1 << ((step >>> 5) & 31)
      overOverBits[step >>> 15]! |= 1 << ((step >>> 10) & 31)
    }
    last[step] = cell
  }

  const pop = (): number => {
    let word = 0
    while (word < top && overOverBits[word] === 0) word++
    if (word === top) return -1
    word = (word << 5) | lowestBit(overOverBits[word]!)
    word = (word << 5) | lowestBit(overBits[word]!)
    const step = (word << 5) | lowestBit(bits[word]!)
    const cell = first[step]!
    const next = after[cell]!
    first[step] = next
    if (next < 0 && (bits[step >>> 5]! &= ~(1 << (step & 31))) === 0)
      if ((overBits[step >>> 10]! &= ~(1 << ((step >>> 5) & 31))) === 0)
        overOverBits[step >>> 15]! &= ~(1 << ((step >>> 10) & 31))
    return cell
  }

  return { push, pop }
}
