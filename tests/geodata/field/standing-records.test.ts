import fastCheck from 'fast-check'
import { describe, expect, test } from 'vitest'

import { standingRecords } from '../../../geodata/field/standing-records.ts'

const record = (id: string, follows: string | null = null) => ({ id, follows })

describe('what stands of the records of the field', () => {
  test('a correction stands in the place of what it follows, which stays', () => {
    const [only] = standingRecords([record('a'), record('b', 'a'), record('c', 'b')], [])
    expect(only).toMatchObject({ standing: { id: 'c' }, rivals: [], earlier: [{ id: 'a' }, { id: 'b' }] })
  })

  test('two corrections of the same record are rivals, each with its own later corrections, and neither stands', () => {
    const [only] = standingRecords([record('a'), record('b', 'a'), record('c', 'a'), record('d', 'b')], [])
    expect(only).toMatchObject({ standing: null, fork: { id: 'a' }, rivals: [{ id: 'd' }, { id: 'c' }] })
    expect(only!.branches.map(({ id }) => id)).toEqual(['b', 'c'])
    expect(only!.earlier.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('the one that a person chose stands, the other stays on record, and a further rival asks again', () => {
    const rivals = [record('a'), record('b', 'a'), record('c', 'a')]
    const choice = { about: 'a', chosen: 'c', among: ['c', 'b'] }
    expect(standingRecords(rivals, [choice])[0]).toMatchObject({
      standing: { id: 'c' },
      rivals: [],
      earlier: [{ id: 'a' }, { id: 'b' }],
    })
    expect(standingRecords([...rivals, record('d', 'a')], [choice])[0]).toMatchObject({ standing: null })
  })

  test('the last choice counts, and a choice further on is looked for on the branch that was chosen', () => {
    const records = [record('a'), record('b', 'a'), record('c', 'a'), record('d', 'b'), record('e', 'b')]
    const first = { about: 'a', chosen: 'c', among: ['b', 'c'] }
    const then = { ...first, chosen: 'b' }
    expect(standingRecords(records, [first])[0]).toMatchObject({ standing: { id: 'c' } })
    expect(standingRecords(records, [first, then])[0]).toMatchObject({ standing: null, fork: { id: 'b' } })
    const last = { about: 'b', chosen: 'e', among: ['d', 'e'] }
    expect(standingRecords(records, [first, then, last])[0]).toMatchObject({ standing: { id: 'e' } })
  })

  test('of any records each is shown exactly once', () => {
    const anyRecords = fastCheck
      .array(fastCheck.nat())
      .map((numbers) =>
        numbers.map((number, index) =>
          record(`r${index}`, number % 3 === 0 || index === 0 ? null : `r${number % index}`),
        ),
      )
    fastCheck.assert(
      fastCheck.property(anyRecords, (records) => {
        const shown = standingRecords(records, []).flatMap(({ standing, rivals, earlier }) => [
          ...(standing ? [standing] : []),
          ...rivals,
          ...earlier,
        ])
        expect(shown.map(({ id }) => id).sort()).toEqual(records.map(({ id }) => id).sort())
      }),
    )
  })
})
