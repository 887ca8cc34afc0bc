import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { CRS84, offeredSystem } from '../../../geodata/crs/offered-systems.ts'
import { FilterProblem } from '../../../geodata/layers/cql2/problem.ts'
import { readCql2Json } from '../../../geodata/layers/cql2/read-json.ts'
import { readCql2Text } from '../../../geodata/layers/cql2/read-text.ts'
import { layerOf, LAYERS } from '../../../geodata/layers/layers.ts'

import type { Filter } from '../../../geodata/layers/filter.ts'

const columns = (id: string) => new Map(layerOf(id)!.properties.map((property) => [property.name, property]))
const CLAIMS = columns('claims')
const text = (words: string): Filter => readCql2Text(words, CLAIMS, CRS84)
const json = (node: unknown): Filter => readCql2Json(JSON.stringify(node), CLAIMS, CRS84)
const property = (name: string) => ({ property: name })
const op = (name: string, ...args: unknown[]) => ({ op: name, args })

/** The same condition in both languages. */
const PAIRS: readonly (readonly [string, object])[] = [
  [`claimant = 'A'`, op('=', property('claimant'), 'A')],
  [`"claimant" <> 'A'`, op('<>', property('claimant'), 'A')],
  [`100 < squareMetres`, op('<', 100, property('squareMetres'))],
  [`squareMetres >= 1.5e3`, op('>=', property('squareMetres'), 1500)],
  [`illustrative = TRUE and not byHand = false`, op('and', op('=', property('illustrative'), true), op('not', op('=', property('byHand'), false)))], // prettier-ignore
  [`claimant = 'A' OR claimant = 'B' AND version > 1`, op('or', op('=', property('claimant'), 'A'), op('and', op('=', property('claimant'), 'B'), op('>', property('version'), 1)))], // prettier-ignore
  [`(claimant = 'A' OR claimant = 'B') AND version > 1`, op('and', op('or', op('=', property('claimant'), 'A'), op('=', property('claimant'), 'B')), op('>', property('version'), 1))], // prettier-ignore
  [`squareMetres NOT BETWEEN 1 AND 2`, op('not', op('between', property('squareMetres'), 1, 2))],
  [`claimant IN ('A', 'B')`, op('in', property('claimant'), ['A', 'B'])],
  [`landName LIKE '六%'`, op('like', property('landName'), '六%')],
  [`CASEI(claimant) LIKE CASEI('a%')`, op('like', op('casei', property('claimant')), op('casei', 'a%'))],
  [`CASEI(paper) = CASEI('50%_x')`, op('=', op('casei', property('paper')), op('casei', '50%_x'))],
  [`landName IS NOT NULL`, op('not', op('isNull', property('landName')))],
  [`landName = 'O''Neil'`, op('=', property('landName'), "O'Neil")],
  [`S_INTERSECTS(geometry, POINT(108 22))`, op('s_intersects', property('geometry'), { type: 'Point', coordinates: [108, 22] })], // prettier-ignore
  [`S_WITHIN(geometry, BBOX(107, 22, 109, 23))`, op('s_within', property('geometry'), { bbox: [107, 22, 109, 23] })],
  [`NOT S_DISJOINT(geometry, POLYGON((0 0, 1 0, 1 1, 0 0)))`, op('not', op('s_disjoint', property('geometry'), { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] }))], // prettier-ignore
  [`S_CONTAINS(geometry, MULTIPOINT((0 0), (1 1)))`, op('s_contains', property('geometry'), { type: 'MultiPoint', coordinates: [[0, 0], [1, 1]] })], // prettier-ignore
  [`drawnAt > TIMESTAMP('2026-01-01T00:00:00Z')`, op('>', property('drawnAt'), { timestamp: '2026-01-01T00:00:00Z' })],
  [`T_AFTER(drawnAt, DATE('2026-01-01'))`, op('t_after', property('drawnAt'), { date: '2026-01-01' })],
  [`T_DURING(drawnAt, INTERVAL('2026-01-01', '..'))`, op('t_during', property('drawnAt'), { interval: ['2026-01-01', '..'] })], // prettier-ignore
]

describe('a condition', () => {
  test.each(PAIRS)('means the same in text and in JSON: %s', (words, node) => {
    expect(text(words)).toEqual(json(node))
  })

  test('joins closer by and than by or', () => {
    expect(text(`claimant = 'A' or claimant = 'B' and claimant = 'C'`)).toMatchObject({
      kind: 'or',
      parts: [{ value: 'A' }, { kind: 'and', parts: [{ value: 'B' }, { value: 'C' }] }],
    })
  })

  test('takes shapes with the axes in the order of their system', () => {
    const system = offeredSystem('EPSG:4490')!
    const found = readCql2Text('S_INTERSECTS(geometry, POINT(22 108))', CLAIMS, system)
    expect(found).toMatchObject({ shape: { geometry: { coordinates: [108, 22] }, epsg: 4490 } })
  })

  test('means the day of China by a day', () => {
    expect(text(`T_INTERSECTS(drawnAt, DATE('2026-01-01'))`)).toMatchObject({
      parts: [{}, { value: '2026-01-01T00:00:00+08:00' }, { value: '2026-01-01T23:59:59+08:00' }],
    })
    const awards = readCql2Text(`T_BEFORE(decidedOn, TIMESTAMP('2026-01-01T20:00:00Z'))`, columns('awards'), CRS84)
    expect(awards).toMatchObject({ parts: [{ comparison: '<', value: '2026-01-02' }] })
  })
})

describe('a condition that cannot be taken is refused at the place', () => {
  test.each([
    [`claimant = `, 12],
    [`claiman = 'A'`, 1],
    [`claimant = 5`, 12],
    [`squareMetres = '5'`, 16],
    [`claimant = 'A' claimant = 'B'`, 16],
    [`(claimant = 'A'`, 16],
    [`claimant = 'A`, 12],
    [`claimant ~ 'A'`, 10],
    [`claimant NOT = 'A'`, 14],
    [`claimant IN ()`, 14],
    [`version LIKE '1%'`, 9],
    [`S_INTERSECTS(claimant, POINT(1 2))`, 14],
    [`S_INTERSECTS(geometry, POINT(1))`, 31],
    [`S_INTERSECTS(geometry, POLYGON((0 0, 1 0, 1 1)))`, 24],
    [`S_INTERSECTS(geometry, CIRCLE(1 2))`, 24],
    [`T_AFTER(claimant, DATE('2026-01-01'))`, 19],
    [`T_AFTER(drawnAt, DATE('2026-02-30'))`, 18],
    [`T_DURING(drawnAt, INTERVAL('2026-02-02', '2026-01-01'))`, 19],
    [`drawnAt = 'yesterday'`, 11],
    [`version = 1; drop table sizhi.claim`, 12],
    ['', 1],
  ])('%s', (words, place) => {
    const refused = (): Filter => text(words)
    expect(refused).toThrow(FilterProblem)
    expect(refused).toThrow(new RegExp(`^${place}: `, 'u'))
  })

  test.each([
    [{}, '$'],
    [[], '$'],
    [op('and', op('=', property('claimant'), 'A')), '$'],
    [op('and', op('=', property('claimant'), 'A'), op('=', property('nothing'), 'A')), '$.args[1].args[0]'],
    [op('=', property('claimant'), { timestamp: 5 }), '$.args[1]'],
    [op('in', property('claimant'), []), '$'],
    [op('s_intersects', property('geometry'), { type: 'Point', coordinates: ['x'] }), '$.args[1]'],
    [op('s_intersects', property('geometry'), { type: 'Polygon', coordinates: [[0, 0]] }), '$.args[1]'],
    [op('sum', property('claimant'), 1), '$'],
  ])('%j', (node, place) => {
    let found: unknown
    try {
      json(node)
    } catch (error) {
      found = error
    }
    expect(found).toBeInstanceOf(FilterProblem)
    expect((found as FilterProblem).place).toBe(place)
  })

  test('brackets without end are refused, not followed', () => {
    expect(() => text(`${'('.repeat(5000)}claimant = 'A'`)).toThrow(FilterProblem)
  })

  test('whatever is written, it is taken or refused in words', () => {
    const pieces = fc.array(
      fc.constantFrom('claimant', "'A'", '(', ')', 'AND', 'OR', 'NOT', '=', '<', 'IN', 'LIKE', 'BETWEEN', 'IS', 'NULL', '5', ',', 'S_WITHIN', 'geometry', 'POINT', 'BBOX', 'T_AFTER', 'DATE', 'CASEI', '"', "'"), // prettier-ignore
      { maxLength: 12 },
    )
    const attempt = (read: () => Filter): void => {
      try {
        read()
      } catch (error) {
        expect(error).toBeInstanceOf(FilterProblem)
      }
    }
    fc.assert(
      fc.property(pieces, (words) => attempt(() => text(words.join(' ')))),
      { numRuns: 3000 },
    )
    fc.assert(
      fc.property(fc.string(), (words) => attempt(() => text(words))),
      { numRuns: 1000 },
    )
    const node = fc.letrec((tie) => ({
      node: fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.record({
          op: fc.constantFrom('and', 'or', 'not', '=', 'in', 'like', 'between', 'isNull', 's_within', 't_after'),
          args: fc.array(tie('node'), { maxLength: 3 }),
        }),
        fc.constantFrom(property('claimant'), property('geometry'), property('drawnAt'), { bbox: [0, 0, 1, 1] }),
      ),
    })).node
    fc.assert(
      fc.property(node, (value) => attempt(() => json(value))),
      { numRuns: 2000 },
    )
  })
})

test('every layer has one name for each thing: columns differ, and the time of a layer is one of them', () => {
  for (const { properties, time, id } of LAYERS) {
    const names = properties.map(({ name }) => name)
    expect(new Set(names).size, id).toBe(names.length)
    for (const language of ['zh-CN', 'en'] as const)
      expect(new Set(properties.map(({ title }) => title[language])).size, `${id} ${language}`).toBe(names.length)
    if (time !== null) expect(['day', 'moment']).toContain(properties.find(({ name }) => name === time)!.type)
  }
})
