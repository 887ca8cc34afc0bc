/** The cells around a sketch that a trace may use, each with how much its distance from the sketch makes it dearer. */
export type CellPoint = readonly [column: number, row: number]

export type Corridor = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Row by row in the corridor's own box: a factor of cost, 0 where a trace may not go. */
  readonly factors: Uint8Array
}

type Size = { readonly columns: number; readonly rows: number }

/** On the sketch a cell costs this many parts, at the corridor's edge twice as many. */
export const FACTOR_PARTS = 4

function boxAround(points: readonly CellPoint[], reach: number, { columns, rows }: Size) {
  const across = points.map(([column]) => column)
  const down = points.map(([, row]) => row)
  const left = Math.max(0, Math.floor(Math.min(...across) - reach))
  const top = Math.max(0, Math.floor(Math.min(...down) - reach))
  const width = Math.min(columns - 1, Math.ceil(Math.max(...across) + reach)) - left + 1
  const height = Math.min(rows - 1, Math.ceil(Math.max(...down) + reach)) - top + 1
  return { left, top, width: Math.max(0, width), height: Math.max(0, height) }
}

/** All cells within `reachCells` of the sketch; the nearer, the cheaper. */
export function corridorAround(sketch: readonly CellPoint[], reachCells: number, size: Size): Corridor {
  const box = boxAround(sketch, reachCells, size)
  const squares = new Float32Array(box.width * box.height).fill(Infinity)
  const reach = Math.ceil(reachCells)
  const stamp = (column: number, row: number): void => {
    const [fromColumn, toColumn] = [
      Math.max(0, Math.ceil(column) - reach),
      Math.min(box.width - 1, Math.floor(column) + reach),
    ]
    const [fromRow, toRow] = [Math.max(0, Math.ceil(row) - reach), Math.min(box.height - 1, Math.floor(row) + reach)]
    for (let y = fromRow; y <= toRow; y++)
      for (let x = fromColumn; x <= toColumn; x++) {
        const square = (x - column) ** 2 + (y - row) ** 2
        if (square < squares[y * box.width + x]!) squares[y * box.width + x] = square
      }
  }
  sketch.forEach(([column, row], index) => {
    const [nextColumn, nextRow] = sketch[index + 1] ?? [column, row]
    const steps = Math.ceil(Math.hypot(nextColumn - column, nextRow - row) / 2) || 1
    for (let step = 0; step < steps; step++)
      stamp(
        column + ((nextColumn - column) * step) / steps - box.left,
        row + ((nextRow - row) * step) / steps - box.top,
      )
  })
  const limit = reachCells * reachCells
  const factors = Uint8Array.from(squares, (square) =>
    square > limit ? 0 : Math.round(FACTOR_PARTS * (1 + square / limit)),
  )
  return { ...box, factors }
}

/** How much dearer the edge of an open corridor is than the straight line between its ends. */
const OPEN_EDGE_FACTOR = 2

/** The rectangle around two points, wider on each side by a third of their distance; far from the line between them it is dearer. */
export function openCorridor(from: CellPoint, to: CellPoint, leastMarginCells: number, size: Size): Corridor {
  const apart = Math.hypot(to[0] - from[0], to[1] - from[1])
  const margin = Math.max(leastMarginCells, apart / 3)
  const box = boxAround([from, to], margin, size)
  const factors = new Uint8Array(box.width * box.height)
  const [along, across] = apart === 0 ? [0, 0] : [(to[0] - from[0]) / apart, (to[1] - from[1]) / apart]
  for (let row = 0; row < box.height; row++)
    for (let column = 0; column < box.width; column++) {
      const [x, y] = [box.left + column - from[0], box.top + row - from[1]]
      const passed = Math.min(apart, Math.max(0, x * along + y * across))
      const away = Math.min(1, Math.hypot(x - passed * along, y - passed * across) / margin)
      factors[row * box.width + column] = Math.round(FACTOR_PARTS * (1 + (OPEN_EDGE_FACTOR - 1) * away * away))
    }
  return { ...box, factors }
}
