import { expect, test } from 'vitest'

import { alongCurve } from '../../../../geodata/exchange/file/hilbert-curve.ts'
import { SpatialIndex } from '../../../../geodata/exchange/file/spatial-index.ts'

import type { Box } from '../../../../geodata/exchange/file/box.ts'
import { seeded } from '../../../support/seeded.ts'

const [CELL_BYTES, HEAD_BYTES] = [24, 4]
const SIDE = 64

type Cell = { readonly id: number; readonly box: Box }

function cellsOf(bytes: Uint8Array): Cell[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return Array.from({ length: view.getUint16(2) }, (_, cell) => {
    const at = HEAD_BYTES + cell * CELL_BYTES
    const [west, east, south, north] = [8, 12, 16, 20].map((offset) => view.getFloat32(at + offset))
    return { id: Number(view.getBigInt64(at)), box: [west!, south!, east!, north!] }
  })
}

const meet = (one: Box, other: Box): boolean =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3]
const isWithin = (inner: Box, outer: Box): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]

/** As SQLite walks it: from the root down, by the cells whose boxes meet what is asked for. */
function indexOf(boxes: readonly Box[]) {
  const index = new SpatialIndex()
  for (const [row, box] of boxes.entries()) index.add(row + 1, box)
  const { nodes, leaves } = index.pack()
  const made = new Map([...nodes].map((node) => [node.number, node]))
  const root = made.get(1)!
  const depth = new DataView(root.bytes.buffer).getUint16(0)
  const found = (asked: Box, number = 1, levels = depth): number[] =>
    cellsOf(made.get(number)!.bytes)
      .filter(({ box }) => meet(box, asked))
      .flatMap(({ id }) => (levels === 0 ? [id] : found(asked, id, levels - 1)))
  return { made, depth, found, leaves: new Map(leaves), extent: index.extent }
}

function inventedBoxes(count: number): Box[] {
  const draw = seeded(count)
  return Array.from({ length: count }, () => {
    const [west, south] = [107 + draw(), 21 + draw()]
    return [west, south, west + 0.01 * draw(), south + 0.01 * draw()]
  })
}

test('whoever walks along the curve goes from one cell to its neighbour', () => {
  const cells = Array.from({ length: SIDE * SIDE }, (_, cell) => [cell % SIDE, Math.floor(cell / SIDE)] as const)
  const walked = cells
    .map(([x, y]) => ({ x, y, along: alongCurve(x, y) }))
    .sort((one, other) => one.along - other.along)
  expect(walked[0]!.along).toBe(0)
  for (const [place, { x, y, along }] of walked.entries()) {
    expect(along).toBe(place)
    const next = walked[place + 1]
    if (next) expect(Math.abs(next.x - x) + Math.abs(next.y - y)).toBe(1)
  }
})

test.each([0, 1, 51, 52, 2601, 2602, 6000])('of %i boxes each is found where it lies, and no node is lost', (count) => {
  const boxes = inventedBoxes(count)
  const { made, found, leaves, depth } = indexOf(boxes)
  expect(depth).toBe(count <= 51 ? 0 : count <= 2601 ? 1 : 2)
  expect(new Set([...made.values()].map(({ bytes }) => bytes.length)).size, 'nodes are of one length').toBe(1)
  expect(leaves.size).toBe(count)
  for (const [row, node] of leaves) expect(cellsOf(made.get(node)!.bytes).map(({ id }) => id)).toContain(row)
  for (const { number, parent } of made.values()) {
    if (number === 1) expect(parent).toBeNull()
    else expect(cellsOf(made.get(parent!)!.bytes).map(({ id }) => id)).toContain(number)
  }
  for (const asked of inventedBoxes(20)) {
    const expected = boxes.flatMap((box, row) => (meet(box, asked) ? [row + 1] : []))
    expect(expected.filter((row) => !found(asked).includes(row))).toEqual([])
  }
})

test('a box is never smaller in the index than it is, and hardly larger', () => {
  const boxes: Box[] = [...inventedBoxes(40), [-107.1, -21.7, -107.05, -21.65], [0, 0, 0, 0]]
  const { made } = indexOf(boxes)
  for (const { id, box } of cellsOf(made.get(1)!.bytes)) {
    const [given, room] = [boxes[id - 1]!, 2e-5]
    expect(isWithin(given, box)).toBe(true)
    expect(isWithin(box, [given[0] - room, given[1] - room, given[2] + room, given[3] + room])).toBe(true)
  }
})

test('the extent is exact, and there is none without boxes', () => {
  expect(
    indexOf([
      [107.1, 21.9, 107.2, 22],
      [107.3, 21.8, 107.35, 21.85],
    ]).extent,
  ).toEqual([107.1, 21.8, 107.35, 22])
  expect(indexOf([]).extent).toBeNull()
})
