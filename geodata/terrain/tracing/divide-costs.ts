/**
 * How well each edge between two cells parts the waters. From the two cells water runs down until both ways meet; what
 * tells a divide is how much land drains down the lesser of the two ways before they meet (the same all along the divide
 * between two basins, up to their very mouth), and how long the ways are (Lindsay and Seibert 2013).
 */
import { costOfStrength, strengthBetween } from './feature-cost.ts'

import type { Drainage } from '../drainage.ts'

/** Costs of the edges between a cell and the cell to its right, and between a cell and the cell below. */
export type DivideCosts = { readonly right: Uint8Array; readonly below: Uint8Array }

const [LEAST_DRAINED, FULLY_DRAINED] = [12, 2000]
const [LEAST_STEPS, FULL_STEPS] = [8, 250]
/** Long ways alone prove less than land on both sides. */
const WEIGHT_OF_STEPS = 0.8

const tableOf = (length: number, strengthOf: (value: number) => number): Uint8Array =>
  Uint8Array.from({ length: length + 1 }, (_, value) => costOfStrength(strengthOf(value)))

export function divideCosts({ receivers, order }: Drainage, drained: Int32Array, columns: number): DivideCosts {
  const stepsToMouth = new Int32Array(receivers.length)
  for (const cell of order) {
    const receiver = receivers[cell]!
    if (receiver !== cell) stepsToMouth[cell] = stepsToMouth[receiver]! + 1
  }
  const byDrained = tableOf(FULLY_DRAINED, (cells) => strengthBetween(cells, LEAST_DRAINED, FULLY_DRAINED))
  const bySteps = tableOf(FULL_STEPS, (steps) => WEIGHT_OF_STEPS * strengthBetween(steps, LEAST_STEPS, FULL_STEPS))

  const costBetween = (first: number, second: number): number => {
    let [a, b] = [first, second]
    let [stepsA, stepsB] = [stepsToMouth[a]!, stepsToMouth[b]!]
    const longer = stepsA > stepsB ? stepsA : stepsB
    let [drainedA, drainedB] = [0, 0]
    while (a !== b) {
      if (stepsA >= stepsB) {
        drainedA = drained[a]!
        if (stepsA === 0) {
          // Both have left the grid, apart.
          drainedB = drained[b]!
          stepsA = -1
          break
        }
        a = receivers[a]!
        stepsA--
      } else {
        drainedB = drained[b]!
        b = receivers[b]!
        stepsB--
      }
    }
    const lesser = drainedA < drainedB ? drainedA : drainedB
    const steps = longer - stepsA
    const costByDrained = byDrained[lesser < FULLY_DRAINED ? lesser : FULLY_DRAINED]!
    const costBySteps = bySteps[steps < FULL_STEPS ? steps : FULL_STEPS]!
    return costByDrained < costBySteps ? costByDrained : costBySteps
  }

  const right = new Uint8Array(receivers.length)
  const below = new Uint8Array(receivers.length)
  for (let cell = 0; cell < receivers.length; cell++) {
    if (receivers[cell]! < 0) continue
    if ((cell + 1) % columns !== 0 && receivers[cell + 1]! >= 0) right[cell] = costBetween(cell, cell + 1)
    const under = cell + columns
    if (under < receivers.length && receivers[under]! >= 0) below[cell] = costBetween(cell, under)
  }
  return { right, below }
}
