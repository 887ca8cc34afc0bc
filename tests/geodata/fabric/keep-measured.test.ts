import { expect, test } from 'vitest'

import { fabricOf } from '../../../geodata/fabric/fabric-of.ts'
import { keepMeasured } from '../../../geodata/fabric/operations/keep-measured.ts'
import { insertVertex, moveVertex } from '../../../geodata/fabric/operations/move-vertex.ts'
import { checkFabric } from '../../../geodata/fabric/checks/check-fabric.ts'

import { at, inField, outline, plane, squareMetresOf, valueOf } from './fields.ts'

import type { Fabric } from '../../../geodata/fabric/model.ts'

const drawnBy = '测试员甲'
/** A field whose north was surveyed in six points, 40 m apart. */
function surveyed(): Fabric {
  const north = [0, 40, 80, 120, 160, 200].map((east): [number, number] => [east, 100])
  const fabric = fabricOf(
    [
      outline(1, [
        { call: 3, points: north },
        {
          call: 0,
          points: [
            [200, 100],
            [200, 0],
          ],
        },
        {
          call: 1,
          points: [
            [200, 0],
            [0, 0],
          ],
        },
        {
          call: 2,
          points: [
            [0, 0],
            [0, 100],
          ],
        },
      ]),
    ],
    plane,
  )
  return {
    ...fabric,
    lines: fabric.lines.map((line) =>
      line.coordinates.length === 6 ? { ...line, method: 'measured' as const, accuracyMetres: 0.5 } : line,
    ),
  }
}
const northOf = ({ lines }: Fabric) => lines.find(({ method }) => method === 'measured')!
const measuredEasts = ({ lines }: Fabric) =>
  lines
    .filter(({ method }) => method === 'measured')
    .map(({ coordinates }) => coordinates.map((position) => Math.round(inField(position)[0])).sort((a, b) => a - b))

test('of a surveyed line, only the two edges at a moved point are drawn by hand; all other points stay measured', () => {
  const before = surveyed()
  const line = northOf(before)
  const vertex = line.coordinates.findIndex((position) => Math.round(inField(position)[0]) === 120)
  const moved = valueOf(moveVertex(before, { lineId: line.id, vertex, to: at(120, 110), drawnBy }))
  const kept = keepMeasured(before, moved)
  expect(measuredEasts(kept).sort(([one], [other]) => one! - other!)).toEqual([
    [0, 40, 80],
    [160, 200],
  ])
  const byHand = kept.lines.filter(({ method }) => method === 'drawn-by-hand')
  expect(byHand.map(({ id, coordinates }) => [id, coordinates.length])).toEqual([[line.id, 3]])
  expect(kept.lines.filter(({ words }) => words.some(({ call }) => call.start === 1300))).toHaveLength(3)
  expect(kept.lines.filter(({ accuracyMetres }) => accuracyMetres === 0.5)).toHaveLength(2)
  expect(squareMetresOf(kept, 'shape-1')).toBeCloseTo(squareMetresOf(moved, 'shape-1'), 3)
  expect(valueOf(checkFabric(kept, [], plane))).toEqual([])
})

test('a point put into a surveyed edge leaves the other edges measured; a line without change stays as it is', () => {
  const before = surveyed()
  const line = northOf(before)
  const added = valueOf(insertVertex(before, { lineId: line.id, afterVertex: 0, at: at(15, 101), drawnBy }))
  expect(measuredEasts(keepMeasured(before, added)).flat()).toHaveLength(5)
  expect(keepMeasured(before, before)).toBe(before)
})
