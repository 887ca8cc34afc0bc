/**
 * Where the water of every cell goes, as one step to one of eight neighbours (D8).
 *
 * The land is flooded inwards from its edges and holes, lowest cell first (priority flood: Ehlschlaeger 1989, Barnes 2014),
 * and each cell drains to the cell that the flood came from. On a slope that is the lowest neighbour; out of a pit and over
 * level ground it is the least climb. So no cell keeps its water, and nothing needs to be filled beforehand.
 */
import { createHeightQueue, STEP_LIMIT } from './height-queue.ts'

import type { HeightField } from './model.ts'

export type Drainage = {
  /** The cell that a cell drains to; itself where the water leaves the grid; -1 for a hole. */
  readonly receivers: Int32Array
  /** All cells but the holes, each one after the cell that it drains to. */
  readonly order: Int32Array
}

const OPEN = 0
const WAITING = 1
const DONE = 2
const OUTSIDE = 3

const FINEST_STEP_METRES = 0.001

/** Orthogonal neighbours first. */
const COLUMN_STEPS = [0, 0, -1, 1, 1, -1, 1, -1] as const
const ROW_STEPS = [1, -1, 0, 0, -1, 1, 1, -1] as const

/** Heights as whole steps above the lowest, in a frame one cell wider on every side that is outside. */
function framedSteps({ columns, rows, heights }: HeightField, upsideDown: boolean) {
  let lowest = Infinity
  let highest = -Infinity
  for (const height of heights) {
    if (height < lowest) lowest = height
    if (height > highest) highest = height
  }
  const stepMetres = Math.max(FINEST_STEP_METRES, (highest - lowest) / (STEP_LIMIT - 2))
  const sign = (upsideDown ? -1 : 1) / stepMetres
  const base = Math.round((upsideDown ? highest : lowest) * sign)
  const width = columns + 2
  const steps = new Int32Array(width * (rows + 2))
  const states = new Uint8Array(steps.length).fill(OUTSIDE)
  for (let row = 0, cell = 0; row < rows; row++)
    for (let column = 0, framed = (row + 1) * width + 1; column < columns; column++, cell++, framed++) {
      const height = heights[cell]!
      if (height !== height) continue
      steps[framed] = Math.round(height * sign) - base
      states[framed] = OPEN
    }
  return { width, steps, states, stepCount: highest >= lowest ? Math.round((highest - lowest) / stepMetres) + 2 : 0 }
}

/** `upsideDown` turns the land over: ridges drain as gullies do, and summits are the mouths. */
export function drain(field: HeightField, { upsideDown = false } = {}): Drainage {
  const { columns, rows, cellWidthMetres, cellHeightMetres } = field
  const { width, steps, states, stepCount } = framedSteps(field, upsideDown)
  const queue = createHeightQueue(stepCount, steps.length)
  const offsets = Int32Array.from(ROW_STEPS, (rowStep, index) => rowStep * width + COLUMN_STEPS[index]!)
  const perWidth = 1 / cellWidthMetres
  const perHeight = 1 / cellHeightMetres
  const perDiagonal = 1 / Math.hypot(cellWidthMetres, cellHeightMetres)
  const framedReceivers = new Int32Array(steps.length).fill(-1)
  const framedOrder = new Int32Array(columns * rows)
  let count = 0

  const besideOutside = (cell: number): boolean => {
    for (let index = 0; index < 8; index++) if (states[cell + offsets[index]!] === OUTSIDE) return true
    return false
  }
  for (let row = 1; row <= rows; row++)
    for (let cell = row * width + 1, end = cell + columns; cell < end; cell++)
      if (states[cell] === OPEN && besideOutside(cell)) {
        states[cell] = WAITING
        framedReceivers[cell] = cell
        queue.push(cell, steps[cell]!)
      }

  /** Whether a neighbour across a corner drops more steeply to one of the two cells that both touch. */
  const hasSteeperWay = (cell: number, neighbour: number, index: number): boolean => {
    const own = steps[cell]!
    const its = steps[neighbour]!
    const slope = (its - own) * perDiagonal
    if (slope <= 0) return false
    const inItsRow = cell + ROW_STEPS[index]! * width
    if (states[inItsRow] !== OUTSIDE && steps[inItsRow]! >= own && (its - steps[inItsRow]!) * perWidth > slope)
      return true
    const inItsColumn = cell + COLUMN_STEPS[index]!
    return (
      states[inItsColumn] !== OUTSIDE && steps[inItsColumn]! >= own && (its - steps[inItsColumn]!) * perHeight > slope
    )
  }

  for (let cell = queue.pop(); cell >= 0; cell = queue.pop()) {
    states[cell] = DONE
    framedOrder[count++] = cell
    for (let index = 0; index < 8; index++) {
      const neighbour = cell + offsets[index]!
      const state = states[neighbour]!
      if (state === OPEN) {
        if (index > 3 && hasSteeperWay(cell, neighbour, index)) continue
        states[neighbour] = WAITING
        framedReceivers[neighbour] = cell
        queue.push(neighbour, steps[neighbour]!)
      } else if (state === WAITING && framedReceivers[neighbour] === neighbour)
        if (index <= 3 || !hasSteeperWay(cell, neighbour, index)) framedReceivers[neighbour] = cell
    }
  }
  return unframed(framedReceivers, framedOrder.subarray(0, count), columns, rows)
}

/** Back from the frame to the cells of the grid; row by row, which is several times faster than in the flood's order. */
function unframed(framedReceivers: Int32Array, framedOrder: Int32Array, columns: number, rows: number): Drainage {
  const width = columns + 2
  const receivers = new Int32Array(columns * rows)
  for (let row = 0, cell = 0; row < rows; row++)
    for (let column = 0, framed = (row + 1) * width + 1; column < columns; column++, cell++, framed++) {
      const receiver = framedReceivers[framed]!
      const rowStep = receiver < framed - 1 ? -1 : receiver > framed + 1 ? 1 : 0
      receivers[cell] = receiver < 0 ? -1 : cell + receiver - framed - 2 * rowStep
    }
  const order = framedOrder.map((framed) => framed - width - 1 - 2 * (Math.trunc(framed / width) - 1))
  return { receivers, order }
}
