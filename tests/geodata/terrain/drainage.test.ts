import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { accumulate } from '../../../geodata/terrain/accumulation.ts'
import { drain, type Drainage } from '../../../geodata/terrain/drainage.ts'
import { networkOf } from '../../../geodata/terrain/networks.ts'
import { streamNetwork } from '../../../geodata/terrain/stream-network.ts'
import { cone, gridOf, vValley } from '../../support/terrain/small-grids.ts'

import type { HeightField } from '../../../geodata/terrain/model.ts'

const lastCell = ({ receivers }: Drainage, start: number): number => {
  let cell = start
  for (let step = 0; receivers[cell] !== cell; step++) {
    if (step > receivers.length) throw new Error(`The water of cell ${start} runs in a circle.`)
    cell = receivers[cell]!
  }
  return cell
}

const sumAtOutlets = (drainage: Drainage): number => {
  const drained = accumulate(drainage)
  return drainage.order.reduce((sum, cell) => sum + (drainage.receivers[cell] === cell ? drained[cell]! : 0), 0)
}

const isOnEdge = ({ columns, rows }: HeightField, cell: number): boolean =>
  cell % columns === 0 || cell % columns === columns - 1 || cell < columns || cell >= columns * (rows - 1)

/** Rough land of whole metres, so that pits and level ground abound; some cells are holes. */
const roughGrids = fc
  .record({ columns: fc.integer({ min: 1, max: 12 }), rows: fc.integer({ min: 1, max: 12 }) })
  .chain(({ columns, rows }) =>
    fc
      .array(fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 0, max: 9 }) }, fc.constant(NaN)), {
        minLength: columns * rows,
        maxLength: columns * rows,
      })
      .map((heights) => gridOf(columns, rows, (column, row) => heights[row * columns + column]!)),
  )

describe('where water goes', () => {
  it('runs down a V-shaped valley to its lower end', () => {
    const valley = vValley(7, 9)
    const drainage = drain(valley)
    const drained = accumulate(drainage)
    // The flanks fall steeper to the side (3 in 10) than across a corner (4 in 14.1), so rows drain into the middle.
    expect(Array.from({ length: 9 }, (_, row) => drained[row * 7 + 3])).toEqual([7, 14, 21, 28, 35, 42, 49, 56, 63])
  })

  it('leaves a cone on all sides', () => {
    const hill = cone(9)
    const drainage = drain(hill)
    const top = 4 * 9 + 4
    expect(accumulate(drainage)[top]).toBe(1)
    for (const cell of drainage.order) expect(isOnEdge(hill, lastCell(drainage, cell))).toBe(true)
  })

  it('gets out of a pit over its lowest rim', () => {
    // A plane that falls east, with a pit of 50 m; the lowest rim is its eastern one.
    const plane = gridOf(7, 5, (column, row) => (column === 3 && row === 2 ? 50 : 100 - column + Math.abs(row - 2)))
    expect(drain(plane).receivers[2 * 7 + 3]).toBe(2 * 7 + 4)
  })

  it('takes a hole for the edge of the known land', () => {
    const plane = gridOf(5, 5, (column, row) => (column === 2 && row === 2 ? NaN : 100 - Math.abs(column - 2)))
    const drainage = drain(plane)
    expect(drainage.receivers[2 * 5 + 2]).toBe(-1)
    expect(drainage.order).not.toContain(2 * 5 + 2)
    expect(accumulate(drainage)[2 * 5 + 2]).toBe(0)
  })

  it('gives every cell a way out, after which it comes in the order, and loses no cell', () => {
    fc.assert(
      fc.property(roughGrids, fc.boolean(), (grid, upsideDown) => {
        const drainage = drain(grid, { upsideDown })
        const known = grid.heights.reduce((count, height) => count + (Number.isNaN(height) ? 0 : 1), 0)
        expect(drainage.order.length).toBe(known)
        expect(sumAtOutlets(drainage)).toBe(known)
        const place = new Map(Array.from(drainage.order, (cell, index) => [cell, index]))
        for (const cell of drainage.order) {
          const receiver = drainage.receivers[cell]!
          if (receiver !== cell) expect(place.get(receiver)).toBeLessThan(place.get(cell)!)
        }
      }),
    )
  })

  it('sees in ridges what it sees in gullies of the land turned over', () => {
    fc.assert(
      fc.property(roughGrids, (grid) => {
        const turned = gridOf(grid.columns, grid.rows, (column, row) => -grid.heights[row * grid.columns + column]!)
        const places = (kind: 'ridge' | 'gully', of: typeof grid) =>
          networkOf(of, kind, 2).map(({ coordinates }) => coordinates)
        expect(places('ridge', grid)).toEqual(places('gully', turned))
      }),
    )
  })
})

describe('gullies as lines', () => {
  it('meet in a node where two become one, with the order of Strahler', () => {
    // Two ditches of 90 m run south from the columns 2 and 6 and meet in column 4, row 4, on land of 100 m.
    const ditch = new Set(['2,0', '2,1', '2,2', '3,3', '4,4', '6,0', '6,1', '6,2', '5,3', '4,5', '4,6', '4,7', '4,8'])
    const land = gridOf(9, 9, (column, row) => (ditch.has(`${column},${row}`) ? 90 - row : 100 - row * 0.01))
    const drainage = drain(land)
    const streams = streamNetwork(drainage, accumulate(drainage), 4)
    const trunk = streams.find(({ cells }) => cells[0] === 4 * 9 + 4)!
    expect(trunk.order).toBe(2)
    expect(trunk.cells.at(-1)).toBe(8 * 9 + 4)
    expect(streams.filter(({ cells }) => cells.at(-1) === 4 * 9 + 4).map(({ order }) => order)).toEqual([1, 1])
  })

  it('hold every cell that enough others drain through, and each step but once', () => {
    fc.assert(
      fc.property(roughGrids, fc.integer({ min: 2, max: 6 }), (grid, threshold) => {
        const drainage = drain(grid)
        const drained = accumulate(drainage)
        const steps = streamNetwork(drainage, drained, threshold).flatMap(({ cells }) => cells.slice(0, -1))
        const expected = Array.from(drainage.order).filter(
          (cell) => drained[cell]! >= threshold && drainage.receivers[cell] !== cell,
        )
        expect(steps.toSorted((a, b) => a - b)).toEqual(expected.toSorted((a, b) => a - b))
      }),
    )
  })
})
