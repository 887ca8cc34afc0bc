/** A matrix as its rows. */
type Rows = readonly (readonly number[])[]

type LeastSquares = {
  /** One row for each unknown, one column for each right side. */
  readonly solution: number[][]
  /** Smallest over largest pivot: near 1 for well placed points, near 0 where the rows hardly tell the unknowns. */
  readonly pivotRatio: number
}

/** Below this the unknowns are told by rounding errors alone. */
const RANK_TOLERANCE = 1e-11

function lengthFrom(column: readonly number[], start: number): number {
  let squares = 0
  for (let row = start; row < column.length; row++) squares += column[row]! ** 2
  return Math.sqrt(squares)
}

/** Reflects the entries of `target` from `start` on, so that `mirror` falls onto its first axis. */
function reflect(target: number[], mirror: readonly number[], start: number, squaredLength: number): void {
  let product = 0
  for (let row = start; row < target.length; row++) product += mirror[row]! * target[row]!
  const factor = (2 * product) / squaredLength
  for (let row = start; row < target.length; row++) target[row]! -= factor * mirror[row]!
}

function bringLongestForward(columns: number[][], order: number[], start: number): void {
  let longest = start
  for (let other = start + 1; other < columns.length; other++)
    if (lengthFrom(columns[other]!, start) > lengthFrom(columns[longest]!, start)) longest = other
  ;[columns[start], columns[longest]] = [columns[longest]!, columns[start]!]
  ;[order[start], order[longest]] = [order[longest]!, order[start]!]
}

/**
 * The unknowns that leave the smallest squares, by Householder reflections with column pivots: the rows are never
 * multiplied with themselves, which would square their condition. Null where the rows do not determine them.
 */
export function solveLeastSquares(rows: Rows, rightSides: Rows): LeastSquares | null {
  const unknowns = rows[0]?.length ?? 0
  if (unknowns === 0 || rows.length < unknowns) return null
  const columns = Array.from({ length: unknowns }, (_, column) => rows.map((row) => row[column]!))
  const sides = Array.from({ length: rightSides[0]?.length ?? 0 }, (_, side) => rightSides.map((row) => row[side]!))
  const order = columns.map((_, column) => column)
  const pivots: number[] = []

  for (let step = 0; step < unknowns; step++) {
    bringLongestForward(columns, order, step)
    const column = columns[step]!
    const length = lengthFrom(column, step)
    if (!(length > RANK_TOLERANCE * (pivots[0] ?? 0)) || length === 0) return null
    const pivot = column[step]! > 0 ? -length : length
    const mirror = column.map((value, row) => (row === step ? value - pivot : row < step ? 0 : value))
    const squaredLength = mirror.reduce((sum, value) => sum + value * value, 0)
    for (const target of [...columns.slice(step), ...sides]) reflect(target, mirror, step, squaredLength)
    pivots.push(length)
  }
  const solution = Array.from({ length: unknowns }, () => [] as number[])
  for (const side of sides) substituteBack(columns, side).forEach((value, at) => solution[order[at]!]!.push(value))
  return { solution, pivotRatio: Math.min(...pivots) / Math.max(...pivots) }
}

function substituteBack(columns: readonly (readonly number[])[], side: readonly number[]): number[] {
  const values: number[] = Array.from({ length: columns.length }, () => 0)
  for (let row = columns.length - 1; row >= 0; row--) {
    let rest = side[row]!
    for (let column = row + 1; column < columns.length; column++) rest -= columns[column]![row]! * values[column]!
    values[row] = rest / columns[row]![row]!
  }
  return values
}
