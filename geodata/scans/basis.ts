import type { Pair } from './normalised.ts'

/** The functions that a transformation is a sum of, at one place: their values and their slopes along both axes. */
type BasisValues = {
  readonly values: readonly number[]
  readonly alongX: readonly number[]
  readonly alongY: readonly number[]
}
export type Basis = (pair: Pair) => BasisValues

/** Every product of powers of both axes up to an order: 3 for the first, 6 for the second, 10 for the third. */
export function polynomialBasis(order: number): Basis {
  const powers: [number, number][] = []
  for (let total = 0; total <= order; total++) for (let y = 0; y <= total; y++) powers.push([total - y, y])
  const slope = (base: number, power: number): number => (power === 0 ? 0 : power * base ** (power - 1))
  return ([x, y]) => ({
    values: powers.map(([powerX, powerY]) => x ** powerX * y ** powerY),
    alongX: powers.map(([powerX, powerY]) => slope(x, powerX) * y ** powerY),
    alongY: powers.map(([powerX, powerY]) => x ** powerX * slope(y, powerY)),
  })
}

/** The thin plate: r² ln r², whose bending is least of all that go through given points. */
const plateAt = ([x, y]: Pair, [centreX, centreY]: Pair): number => {
  const squared = (x - centreX) ** 2 + (y - centreY) ** 2
  return squared === 0 ? 0 : squared * Math.log(squared)
}

/** A plane and one thin plate for each centre. */
export function thinPlateBasis(centres: readonly Pair[]): Basis {
  const plane = polynomialBasis(1)
  const slopes = (pair: Pair, axis: 0 | 1): number[] =>
    centres.map((centre) => {
      const squared = (pair[0] - centre[0]) ** 2 + (pair[1] - centre[1]) ** 2
      return squared === 0 ? 0 : 2 * (pair[axis] - centre[axis]) * (Math.log(squared) + 1)
    })
  return (pair) => {
    const { values, alongX, alongY } = plane(pair)
    return {
      values: [...values, ...centres.map((centre) => plateAt(pair, centre))],
      alongX: [...alongX, ...slopes(pair, 0)],
      alongY: [...alongY, ...slopes(pair, 1)],
    }
  }
}

/** Through every centre; the plates' factors have neither sum nor moment, so that far away only the plane remains. */
export const thinPlateRows = (centres: readonly Pair[]): number[][] => [
  ...centres.map((pair) => [1, ...pair, ...centres.map((centre) => plateAt(pair, centre))]),
  ...[0, 1, 2].map((term) => [0, 0, 0, ...centres.map(([x, y]) => [1, x, y][term]!)]),
]
