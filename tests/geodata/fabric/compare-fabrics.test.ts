import { expect, test } from 'vitest'

import { compareFabrics } from '../../../geodata/fabric/compare-fabrics.ts'
import { fabricOf } from '../../../geodata/fabric/fabric-of.ts'
import { reshape } from '../../../geodata/fabric/operations/reshape.ts'
import { setLine } from '../../../geodata/fabric/operations/set-line.ts'

import { at, box, inField, path, plane } from './fields.ts'

import type { Fabric } from '../../../geodata/fabric/model.ts'

const drawnBy = '测试员甲'

test('a version against itself changes nothing', () => {
  const fabric = fabricOf([box(1, [0, 0, 200, 100]), box(2, [200, 0, 300, 100])], plane)
  const { shapes, lines } = compareFabrics(fabric, fabric, plane)
  expect(shapes.map(({ isChanged, largestShift }) => [isChanged, largestShift])).toEqual([
    [false, null],
    [false, null],
  ])
  expect(lines).toEqual({ added: [], removed: [], moved: [], retold: [] })
})

test('a bent shared line: what one side gains the other loses, and how far the line moved', () => {
  const before = fabricOf([box(1, [0, 0, 200, 100]), box(2, [200, 0, 300, 100])], plane)
  const drawn = path([200, 80], [220, 80], [220, 20], [200, 20])
  const reshaped = reshape(before, { drawn, toleranceMetres: 2, drawnBy }, plane)
  const [first, second] = compareFabrics(before, reshaped.ok ? reshaped.value.fabric : before, plane).shapes
  expect(first!.added.squareMetres).toBeCloseTo(1200, 1)
  expect(first!.added.mu).toBeCloseTo(1.8, 3)
  expect(first!.removed.geometry).toBeNull()
  expect(second!.removed.squareMetres).toBeCloseTo(1200, 1)
  expect(first!.largestShift!.metres).toBeCloseTo(20, 3)
  expect(inField(first!.largestShift!.spot)[0]).toBeCloseTo(220, 3)
  expect(first!.added.geometry!.coordinates).toHaveLength(1)
})

test('a shape that only one version has is added or removed whole', () => {
  const [one, two] = [fabricOf([box(1, [0, 0, 200, 100])], plane), fabricOf([box(2, [200, 0, 300, 100])], plane)]
  const [gone, come] = compareFabrics(one, two, plane).shapes
  expect(gone).toMatchObject({ afterId: null, largestShift: null })
  expect(gone!.removed.squareMetres).toBeCloseTo(20_000, 1)
  expect(come!.added.squareMetres).toBeCloseTo(10_000, 1)
})

test('a line of which a person only said more is retold, not moved', () => {
  const before = fabricOf([box(1, [0, 0, 200, 100])], plane)
  const after = setLine(before, 'line-1', { accuracyMetres: 1, drawnBy })
  expect(compareFabrics(before, after, plane).lines).toEqual({ added: [], removed: [], moved: [], retold: ['line-1'] })
})

test('a ring of 200,000 vertices, a stretch of which moved, is compared', () => {
  const fabric = (bulge: number): Fabric => {
    const open = Array.from({ length: 200_000 }, (_, index) => {
      const angle = (2 * Math.PI * index) / 200_000
      const radius = 3000 + (index < 1000 ? bulge * Math.sin((Math.PI * index) / 1000) : 0)
      return at(4000 + radius * Math.cos(angle), 4000 + radius * Math.sin(angle))
    })
    const [line] = fabricOf([box(1, [0, 0, 10, 10])], plane).lines
    return {
      lines: [{ ...line!, coordinates: [...open, open[0]!] }],
      shapes: [
        {
          id: 'shape-1',
          of: { kind: 'free', name: '圆' },
          parts: [[[{ lineId: line!.id, reversed: false }]]],
          courses: [],
        },
      ],
    }
  }
  const [shape] = compareFabrics(fabric(0), fabric(10), plane).shapes
  // Half a wave of 10 m over a two-hundredth of a round: its mean height is 2/π of 10 m.
  expect(shape!.added.squareMetres).toBeCloseTo(((10 * 2) / Math.PI) * ((2 * Math.PI * 3000) / 200), -1)
  expect(shape!.largestShift!.metres).toBeCloseTo(10, 2)
})
