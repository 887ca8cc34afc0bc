import { expect, test } from 'vitest'

import { fabricOf } from '../../../geodata/fabric/fabric-of.ts'
import { chainsOf } from '../../../geodata/fabric/replace-uses.ts'

import { box, inField, metresOf, outline, plane, squareMetresOf, wordsAt } from './fields.ts'

test('an outline in hand keeps its sides, each with its words', () => {
  const fabric = fabricOf([box(1, [0, 0, 200, 100])], plane)
  expect(fabric.lines).toHaveLength(4)
  const calls = fabric.lines.map(({ words }) => words.map(({ call }) => call))
  expect(calls).toContainEqual([wordsAt(1, 0)])
  expect(calls).toContainEqual([wordsAt(1, 3)])
  expect(squareMetresOf(fabric, 'shape-1')).toBeCloseTo(20_000, 1)
})

test('two fields side by side share the line between them, which answers the words of both', () => {
  const fabric = fabricOf([box(1, [0, 0, 200, 100]), box(2, [200, 0, 300, 100])], plane)
  expect(fabric.lines).toHaveLength(7)
  const shared = fabric.lines.filter(({ words }) => words.length === 2)
  expect(shared).toHaveLength(1)
  expect(shared[0]!.words.map(({ call }) => call)).toEqual([wordsAt(1, 0), wordsAt(2, 2)])
  const users = fabric.shapes.filter((shape) =>
    chainsOf(shape)
      .flat()
      .some(({ lineId }) => lineId === shared[0]!.id),
  )
  expect(users.map(({ id }) => id)).toEqual(['shape-1', 'shape-2'])
  expect(squareMetresOf(fabric, 'shape-1')).toBeCloseTo(20_000, 1)
  expect(squareMetresOf(fabric, 'shape-2')).toBeCloseTo(10_000, 1)
})

test('lines are cut at the ends of the stretch that they share', () => {
  const fabric = fabricOf([box(1, [0, 0, 200, 300]), box(2, [200.2, 100, 300, 200])], plane)
  const shared = fabric.lines.filter(({ words }) => words.length === 2)
  expect(shared).toHaveLength(1)
  expect(metresOf(shared[0]!.coordinates)).toBeCloseTo(100, 3)
  expect(fabric.lines).toHaveLength(4 + 2 + 3)
  // The first keeps its course; the second comes onto it.
  for (const position of shared[0]!.coordinates) expect(inField(position)[0]).toBeCloseTo(200, 3)
  expect(squareMetresOf(fabric, 'shape-1')).toBeCloseTo(60_000, 1)
})

test('lines that lie farther apart than the tolerance stay two', () => {
  const fabric = fabricOf([box(1, [0, 0, 200, 300]), box(2, [201, 100, 300, 200])], plane)
  expect(fabric.lines).toHaveLength(8)
})

test('a shared line stays stated for the side whose words state it and implied for the other', () => {
  const [first, second] = [box(1, [0, 0, 200, 100]), box(2, [200, 0, 300, 100])]
  const implied = second.segments.map((segment) => ({ ...segment, certainty: 'implied' as const, accuracyMetres: 30 }))
  const fabric = fabricOf([first, { ...second, segments: implied }], plane)
  const shared = fabric.lines.find(({ words }) => words.length === 2)!
  expect(shared.words.map(({ certainty }) => certainty)).toEqual(['stated', 'implied'])
  expect(shared.certainty).toBe('implied')
  expect(shared.accuracyMetres).toBe(30)
})

test('a line that only closes a gap is never made one with a line that words ask for', () => {
  const open = outline(2, [
    {
      call: 0,
      points: [
        [300, 100],
        [300, 0],
      ],
    },
    {
      call: 1,
      points: [
        [300, 0],
        [200, 0],
      ],
    },
    {
      call: null,
      points: [
        [200, 0],
        [200, 100],
      ],
    },
    {
      call: 3,
      points: [
        [200, 100],
        [300, 100],
      ],
    },
  ])
  const fabric = fabricOf([box(1, [0, 0, 200, 100]), open], plane)
  expect(fabric.lines.filter(({ method }) => method === 'assumed')).toHaveLength(1)
  expect(fabric.lines).toHaveLength(8)
})

test('an outline that nobody has closed is a course of its known sides', () => {
  const open = outline(
    1,
    [
      {
        call: 0,
        points: [
          [300, 100],
          [300, 0],
        ],
      },
      {
        call: 1,
        points: [
          [300, 0],
          [200, 0],
        ],
      },
      {
        call: 3,
        points: [
          [200, 100],
          [300, 100],
        ],
      },
    ],
    false,
  )
  const [shape] = fabricOf([open], plane).shapes
  expect(shape!.parts).toEqual([])
  expect(shape!.courses.map((course) => course.length)).toEqual([2, 1])
})

test('the same outlines taken into hand twice give the same fabric', () => {
  const outlines = [box(1, [0, 0, 200, 300]), box(2, [200, 100, 300, 200])]
  expect(fabricOf(outlines, plane)).toEqual(fabricOf(outlines, plane))
})
