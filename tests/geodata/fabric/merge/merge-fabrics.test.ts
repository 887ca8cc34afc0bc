import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { fabricOf } from '../../../../geodata/fabric/fabric-of.ts'
import { checkFabric } from '../../../../geodata/fabric/checks/check-fabric.ts'
import { mergeFabrics } from '../../../../geodata/fabric/merge/merge-fabrics.ts'
import { mergedFabric } from '../../../../geodata/fabric/merge/merged-fabric.ts'
import { removeShape } from '../../../../geodata/fabric/operations/change-parts.ts'
import { insertVertex, moveVertex } from '../../../../geodata/fabric/operations/move-vertex.ts'
import { setLine } from '../../../../geodata/fabric/operations/set-line.ts'
import { box, plane, valueOf } from '../fields.ts'

import type { Position } from 'geojson'
import { EMPTY_FABRIC } from '../../../../geodata/fabric/model.ts'
import type { Fabric, FabricLine } from '../../../../geodata/fabric/model.ts'
import type { FabricMerge, MergeChoice } from '../../../../geodata/fabric/merge/model.ts'

/** Four fields of a hectare round one knot. */
const FIELDS = fabricOf(
  [box(0, [0, 0, 100, 100]), box(1, [100, 0, 200, 100]), box(2, [0, 100, 100, 200]), box(3, [100, 100, 200, 200])],
  plane,
)

type Edit =
  | { readonly kind: 'bend'; readonly line: number; readonly by: number }
  | { readonly kind: 'move-end'; readonly line: number; readonly by: number }
  | { readonly kind: 'accuracy'; readonly line: number; readonly by: number }
  | { readonly kind: 'remove'; readonly shape: number }

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('bend'), line: fc.nat(20), by: fc.integer({ min: 1, max: 9 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('move-end'), line: fc.nat(20), by: fc.integer({ min: 1, max: 9 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('accuracy'), line: fc.nat(20), by: fc.integer({ min: 1, max: 9 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove'), shape: fc.nat(3) }) },
)
const edits = fc.array(edit, { maxLength: 4 })

function edited(fabric: Fabric, given: Edit, drawnBy: string): Fabric {
  if (given.kind === 'remove') {
    const shape = fabric.shapes[given.shape % fabric.shapes.length]
    return shape && fabric.shapes.length > 1 ? removeShape(fabric, shape.id).fabric : fabric
  }
  const line = fabric.lines[given.line % fabric.lines.length]!
  if (given.kind === 'accuracy') return setLine(fabric, line.id, { accuracyMetres: given.by, drawnBy })
  const [longitude, latitude] = line.coordinates[0]!
  const to = [longitude! + given.by * 1e-5, latitude! + given.by * 1e-5]
  const changed =
    given.kind === 'move-end'
      ? moveVertex(fabric, { lineId: line.id, vertex: 0, to, drawnBy })
      : insertVertex(fabric, { lineId: line.id, afterVertex: 0, at: to, drawnBy })
  return changed.ok ? changed.value : fabric
}
const after = (given: readonly Edit[], drawnBy: string): Fabric =>
  given.reduce((fabric, one) => edited(fabric, one, drawnBy), FIELDS)

const all = ({ groups }: FabricMerge, choice: MergeChoice) => new Map(groups.map(({ id }) => [id, choice]))
const sorted = ({ lines, shapes }: Fabric) => ({
  lines: lines.toSorted((one, other) => one.id.localeCompare(other.id)),
  shapes: shapes.toSorted((one, other) => one.id.localeCompare(other.id)),
})
const used = (fabric: Fabric): Fabric => {
  const ids = new Set(
    fabric.shapes.flatMap(({ parts, courses }) => [...parts.flat(2), ...courses.flat()]).map(({ lineId }) => lineId),
  )
  return sorted({ ...fabric, lines: fabric.lines.filter(({ id }) => ids.has(id)) })
}
const text = (line: FabricLine | undefined) => JSON.stringify(line)
const lineOf = ({ lines }: Fabric, id: string) => lines.find((line) => line.id === id)

describe('two changes of one fabric', () => {
  test('that are the same are that change, and nothing is asked', () => {
    fc.assert(
      fc.property(edits, (given) => {
        const both = after(given, '黄调解员')
        const merge = mergeFabrics(FIELDS, both, both)
        expect(merge.groups).toEqual([])
        expect(sorted(mergedFabric(merge, new Map())!)).toEqual(used(both))
      }),
    )
  })

  test('of which one is none are the other', () => {
    fc.assert(
      fc.property(edits, (given) => {
        const changed = after(given, '黄调解员')
        for (const merge of [mergeFabrics(FIELDS, changed, FIELDS), mergeFabrics(FIELDS, FIELDS, changed)]) {
          expect(merge.groups).toEqual([])
          expect(sorted(mergedFabric(merge, new Map())!)).toEqual(used(changed))
        }
      }),
    )
  })

  test('come out the same whoever of the two is I', () => {
    fc.assert(
      fc.property(edits, edits, (own, other) => {
        const [one, two] = [after(own, '黄调解员'), after(other, '韦调解员')]
        const [merge, turned] = [mergeFabrics(FIELDS, one, two), mergeFabrics(FIELDS, two, one)]
        expect(turned.groups.map(({ choices }) => choices).sort()).toEqual(
          merge.groups.map(({ choices }) => choices).sort(),
        )
        for (const [choice, opposite] of [
          ['mine', 'theirs'],
          ['theirs', 'mine'],
        ] as const)
          expect(sorted(mergedFabric(turned, all(turned, opposite))!)).toEqual(
            sorted(mergedFabric(merge, all(merge, choice))!),
          )
      }),
    )
  })

  test('never lose a line unseen: it is in what comes of it, or a person chose against it, or somebody took its shape away', () => {
    fc.assert(
      fc.property(
        edits,
        edits,
        fc.array(fc.constantFrom<MergeChoice>('mine', 'theirs', 'joined'), { minLength: 20, maxLength: 20 }),
        (own, other, wishes) => {
          const merge = mergeFabrics(FIELDS, after(own, '黄调解员'), after(other, '韦调解员'))
          const choices = new Map(
            merge.groups.map(({ id, choices: open }, index) => [
              id,
              open.includes(wishes[index % 20]!) ? wishes[index % 20]! : 'mine',
            ]),
          )
          const merged = mergedFabric(merge, choices)
          expect(merged, 'any choice makes a whole fabric').not.toBeNull()
          const chosen = new Set(merge.groups.flatMap(({ lineIds }) => lineIds))
          for (const [version, from] of [
            [merge.mine, merge.fromMine],
            [merge.theirs, merge.fromTheirs],
          ] as const)
            for (const id of from) {
              expect(chosen.has(id)).toBe(false)
              expect(text(lineOf(merged!, id))).toBe(text(used(version).lines.find((line) => line.id === id)))
            }
          for (const version of [merge.mine, merge.theirs])
            for (const line of version.lines)
              if (text(line) !== text(lineOf(FIELDS, line.id)) && text(lineOf(merged!, line.id)) !== text(line))
                expect(chosen.has(line.id), line.id).toBe(true)
        },
      ),
    )
  })
})

describe('what both changed', () => {
  const shared = FIELDS.lines.find(({ words }) => words.length === 2)!
  const [from, to] = [shared.coordinates[0]!, shared.coordinates[1]!]
  const middle = (aside: number): Position => [
    (from[0]! + to[0]!) / 2 + aside * 1e-6,
    (from[1]! + to[1]!) / 2 + aside * 1e-6,
  ]
  const bent = (aside: number, drawnBy: string) =>
    valueOf(insertVertex(FIELDS, { lineId: shared.id, afterVertex: 0, at: middle(aside), drawnBy }))

  test('at one place of a line is chosen by a person, and the line runs as he chose', () => {
    const [mine, theirs] = [bent(9, '黄调解员'), bent(-9, '韦调解员')]
    const merge = mergeFabrics(FIELDS, mine, theirs)
    expect(merge.groups).toMatchObject([{ lineIds: [shared.id], choices: ['mine', 'theirs'] }])
    expect(mergedFabric(merge, new Map())).toBeNull()
    for (const [choice, version] of [
      ['mine', mine],
      ['theirs', theirs],
    ] as const)
      expect(lineOf(mergedFabric(merge, all(merge, choice))!, shared.id)).toEqual(lineOf(version, shared.id))
  })

  test('at different places of a line can be joined, and bears both names', () => {
    const base = bent(1, '原画人')
    const along = base.lines.find(({ id }) => id === shared.id)!
    const moved = (vertex: number, by: string) => {
      const [longitude, latitude] = along.coordinates[vertex]!
      return valueOf(moveVertex(base, { lineId: shared.id, vertex, to: [longitude! - 1e-6, latitude!], drawnBy: by }))
    }
    const merge = mergeFabrics(base, moved(0, '黄调解员'), moved(2, '韦调解员'))
    const [group] = merge.groups.filter(({ lineIds }) => lineIds.includes(shared.id))
    expect(group!.choices).toContain('joined')
    const joined = mergedFabric(merge, all(merge, 'joined'))!
    const line = lineOf(joined, shared.id)!
    expect(line.coordinates).toEqual([
      lineOf(merge.mine, shared.id)!.coordinates[0],
      along.coordinates[1],
      lineOf(merge.theirs, shared.id)!.coordinates[2],
    ])
    expect(new Set(line.drawnBy?.split('、'))).toEqual(new Set(['黄调解员', '韦调解员']))
    const checked = checkFabric(joined, [], plane)
    expect(checked.ok && checked.value.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('is one shape where both took the same outline into hand, and one of the two is chosen', () => {
    const taken = fabricOf([box(0, [0, 0, 100, 100])], plane)
    const merge = mergeFabrics(EMPTY_FABRIC, edited(taken, { kind: 'bend', line: 0, by: 3 }, '黄调解员'), taken)
    expect(merge.groups).toHaveLength(1)
    for (const choice of ['mine', 'theirs'] as const)
      expect(mergedFabric(merge, all(merge, choice))!.shapes).toHaveLength(1)
  })
})
