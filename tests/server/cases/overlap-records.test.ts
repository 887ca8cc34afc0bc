import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { STANDARD_ERRORS } from '../../../geodata/accuracy/standard-errors.ts'
import { officeApp } from '../../support/office-app.ts'
import { caseClient, importCase, openApp } from '../../support/case-client.ts'
import { BOX, DEGREE, featuresOf, TEXT } from '../../support/cases/crossing-villages.ts'
import { across, along, namedLine } from '../../support/cases/named-lines.ts'

import type { WireOverlaps } from '../../../geodata/wire/overlaps.ts'
import type { WirePartition } from '../../../geodata/wire/partition.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

const OFFICER = '黄调解员'
let app: FastifyInstance
let database: Database
let id: string
let number = 0
beforeAll(async () => {
  ;({ app, database } = await openApp())
})
afterAll(() => app.close())
const { get, readCase, put, changed } = caseClient(
  () => app,
  () => id,
)
const bring = async (features: readonly object[], text = TEXT): Promise<void> => {
  id = await importCase(app, { key: `record-${++number}`, title: '两村之间', text, features })
}
const overlaps = () => get<WireOverlaps>('/overlaps')
const standing = async () => (await readCase()).overlaps[0]!

/** The shared strip with so many metres taken off, or added, east to west and south to north. */
const strip = (eastToWest: number, southToNorth: number): number =>
  (0.001 * DEGREE.east + eastToWest) * (0.003 * DEGREE.north + southToNorth)

describe('claims that cross between lines of known accuracy', () => {
  test('share at least what lies inside both inner outlines, and at most what lies inside both outer ones', async () => {
    await bring(featuresOf())
    const { type, areas, range, statement, band, tolerances, firstAccuracy, secondAccuracy } = await standing()
    expect(type).toBe('crossing')
    // Two standard errors: 6 m off at the road, 10 at the stream, 20 at gully and pass.
    expect(range!.certainSquareMetres / strip(-16, -40)).toBeCloseTo(1, 3)
    expect(areas.planarSquareMetres / strip(0, 0)).toBeCloseTo(1, 3)
    expect(range!.possibleSquareMetres / strip(16, 40)).toBeCloseTo(1, 1)
    expect(range!.possibleSquareMetres).toBeGreaterThan(areas.planarSquareMetres)
    expect(statement).toBe('stands')
    expect(band).toEqual({ method: 'widened-at-worst', standardErrors: 2, confidence: 0.954 })
    expect(tolerances).toEqual({ leastMu: 1, leastShareOfSmaller: 0.01, equalShare: 0.999 })
    expect(firstAccuracy).toEqual({ leastMetres: 3, mostMetres: 10, unknown: [] })
    expect(secondAccuracy).toEqual({ leastMetres: 5, mostMetres: 10, unknown: [] })
  })

  test('may share nothing where the bands are wider than what they share', async () => {
    await bring(featuresOf({ accuracies: [40, 40, 10] }))
    const { range, statement } = await standing()
    expect(range!.certainSquareMetres).toBe(0)
    expect(statement).toBe('may-be-none')
  })

  test('nobody knows how much they certainly share where one line is a sketch, and the record says so', async () => {
    await bring(featuresOf({ accuracies: [3, null, 10] }))
    const { range, statement, firstAccuracy, secondAccuracy } = await standing()
    expect(range).toBeNull()
    expect(statement).toBe('unknown')
    expect(firstAccuracy!.unknown).toEqual([])
    expect(secondAccuracy).toEqual({ leastMetres: 10, mostMetres: 10, unknown: ['illustrative'] })
  })

  test('of two claims on the same ground all is shared but not all of it certainly', async () => {
    const same = TEXT.replace('东至东面坡', '东至大湾公路').replace('西至小河', '西至石壁岭')
    await bring(featuresOf(), same)
    const { type, areas, range, shareOfFirst, shareOfSecond } = await standing()
    expect(type).toBe('equal')
    expect([shareOfFirst, shareOfSecond].map((share) => share.toFixed(6))).toEqual(['1.000000', '1.000000'])
    expect(range!.certainSquareMetres).toBeLessThan(areas.planarSquareMetres)
    expect(range!.certainSquareMetres).toBeGreaterThan(0)
  })
})

describe('claims that do not meet as drawn', () => {
  // 20.35 m lie between road and stream.
  const gap = { road: 108.0018, stream: 108.002 }

  test('are on record where their lines may cross within the accuracy, and told apart from claims that touch', async () => {
    await bring(featuresOf({ ...gap, accuracies: [10, 10, 10] }))
    const { type, areas, range, statement, geometry } = await standing()
    expect([type, statement, geometry]).toEqual(['apart', 'only-possible', null])
    expect(areas.planarSquareMetres).toBe(0)
    expect(range!.certainSquareMetres).toBe(0)
    // 40 m of bands less the gap.
    expect(range!.possibleSquareMetres / ((40 - 20.35) * (0.003 * DEGREE.north + 40))).toBeCloseTo(1, 1)
    const [pair] = (await overlaps()).pairs
    expect(pair!.current!.possibleGeometry!.coordinates).toHaveLength(1)
    expect(pair!.current!.certainGeometry).toBeNull()
  })

  test('are no record where the lines are good enough to keep them apart', async () => {
    await bring(featuresOf({ ...gap, accuracies: [3, 3, 3] }))
    expect((await readCase()).overlaps).toEqual([])
    expect((await overlaps()).pairs).toEqual([])
  })

  test('touch along a line that is both sides’ own', async () => {
    await bring(featuresOf(), TEXT.replace('西至小河', '西至大湾公路'))
    const { type, statement, range } = await standing()
    expect([type, statement]).toEqual(['touch', 'only-possible'])
    expect(range!.certainSquareMetres).toBe(0)
  })
})

/** Moves the road, or states how well it is known. */
const changeRoad = async (longitude: number, accuracyMetres: number, reason: string) => {
  const { id: _id, ...road } = (await readCase()).places.find((place) => place.id === 'road')!
  const geometry = { type: 'LineString', coordinates: along(BOX, longitude) }
  return changed('places', {
    placeId: 'road',
    place: { ...road, geometry, accuracyMetres },
    changedBy: OFFICER,
    reason,
  })
}
const recordsOfNow = async (): Promise<number> => {
  const { rows } = await database.pool.query<{ count: number }>(
    `select count(*) from sizhi.overlap join sizhi.case_file using (county_code, case_id)
     join sizhi.outline as one on one.outline_id = first_outline_id and one.is_current
     join sizhi.outline as two on two.outline_id = second_outline_id and two.is_current
     where key = $1`,
    [id.slice('450621-'.length)],
  )
  return rows[0]!.count
}

describe('the records of a pair over the versions of its outlines', () => {
  test('keep every earlier figure with who moved the line, when and why, until the claims meet no more', async () => {
    await bring(featuresOf())
    const before = await standing()
    const moved = await changeRoad(108.002, 3, '现场核实，公路偏东')
    expect(moved.overlaps).toHaveLength(1)
    expect(moved.overlaps[0]!.areas.planarSquareMetres / before.areas.planarSquareMetres).toBeCloseTo(0.5, 2)
    await changeRoad(108.0008, 1, '测量队复测')
    const { pairs } = await overlaps()
    expect(pairs).toHaveLength(1)
    const { current, earlier } = pairs[0]!
    expect(current).toMatchObject({ type: 'apart', firstVersion: 3, secondVersion: 1, statement: 'none' })
    expect(current!.changes).toMatchObject([
      { of: 'first', changedBy: OFFICER, action: 'place-changed', reason: '测量队复测' },
    ])
    expect(earlier).toMatchObject([
      {
        firstVersion: 2,
        areas: moved.overlaps[0]!.areas,
        changes: [{ of: 'first', changedBy: OFFICER, reason: '现场核实，公路偏东' }],
      },
      { firstVersion: 1, areas: before.areas, geometry: before.geometry, changes: [] },
    ])
  })

  test('a line that is stated to be worse known makes another record, in the transaction of the change', async () => {
    await bring(featuresOf())
    const { areas, statement } = await standing()
    expect(statement).toBe('stands')
    const { id: _id, ...road } = (await readCase()).places.find((place) => place.id === 'road')!
    const place = { ...road, accuracyMetres: 60 }
    const response = await put('places', { placeId: 'road', place, changedBy: OFFICER, reason: '只有目测' })
    expect(response.statusCode).toBe(200)
    // Nobody has read the case since.
    expect(await recordsOfNow()).toBe(1)
    const [pair] = (await overlaps()).pairs
    expect(pair!.current).toMatchObject({ areas, statement: 'may-be-none' })
    expect(pair!.current!.changes).toMatchObject([{ of: 'first', reason: '只有目测' }])
    expect(pair!.earlier).toMatchObject([{ areas, statement: 'stands' }])
  })

  test('other standard errors of the office make another record of the same outlines, and the old ones the old again', async () => {
    const measured = featuresOf().map((feature) => ({
      ...feature,
      properties: { ...feature.properties, accuracyMetres: null, method: 'measured' },
    }))
    await bring(measured)
    const before = await standing()
    expect(before.firstAccuracy).toEqual({ leastMetres: 5, mostMetres: 5, unknown: [] })
    const worse = STANDARD_ERRORS.map((one) => (one.key === 'handheld-gnss' ? { ...one, figure: 40 } : one))
    const other = officeApp({
      database,
      webRoot: 'no such folder',
      settings: { host: '127.0.0.1' },
      standardErrors: worse,
    })
    const theirs = caseClient(
      () => other,
      () => id,
    )
    const after = (await theirs.readCase()).overlaps[0]!
    expect(after).toMatchObject({ firstOutlineId: before.firstOutlineId, statement: 'may-be-none' })
    const [pair] = (await theirs.get<WireOverlaps>('/overlaps')).pairs
    expect(pair!.current!.changes).toMatchObject([{ of: 'accuracy', changedBy: null, action: null }])
    expect(pair!.earlier).toMatchObject([{ statement: before.statement }])
    expect(await standing()).toEqual(before)
    await other.close()
  })

  test('of two changes to the same version one is stored, and the record is of what stands', async () => {
    await bring(featuresOf())
    const { version, places } = await readCase()
    const change = (placeId: string, longitude: number) => {
      const { id: _id, ...place } = places.find((one) => one.id === placeId)!
      const geometry = { type: 'LineString', coordinates: along(BOX, longitude) }
      return put('places', { placeId, place: { ...place, geometry }, changedBy: OFFICER, reason: '核实' }, version)
    }
    const answers = await Promise.all([change('road', 108.003), change('stream', 108.001)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
    const { areas } = await standing()
    expect(areas.planarSquareMetres / (0.0015 * DEGREE.east * 0.003 * DEGREE.north)).toBeCloseTo(1, 3)
    expect(await recordsOfNow()).toBe(1)
  })
})

describe('what a pair tells besides its figures', () => {
  test('both sides with their papers, and where their words stand', async () => {
    await bring(featuresOf())
    const [pair] = (await overlaps()).pairs
    expect(pair!.first).toMatchObject({ descriptionId: '0', role: 'claim', claimantLetter: 'A', document: 'paper.txt' })
    expect(pair!.first.papers).toMatchObject([{ title: '山界林权证', date: { from: '1982-06-01' }, evidence: null }])
    expect(pair!.second).toMatchObject({ descriptionId: '1', claimantLetter: 'B', papers: [] })
  })

  test('sets of three are those of the partition', async () => {
    const third = '第三人王村主张：四至：东至东面坡，南至半山路，西至石壁岭，北至松树岭。'
    const path = namedLine('path', 'road', '半山路', across(BOX, 24.001))
    await bring([...featuresOf(), path], `${TEXT}\n${third}`)
    const { sets, pairs } = await overlaps()
    const partition = await get<WirePartition>('/partition')
    expect(pairs).toHaveLength(3)
    expect(sets).toEqual(partition.sets.filter(({ claimantLetters }) => claimantLetters.length === 3))
    expect(sets).toHaveLength(1)
    expect(sets[0]!.areas.planarSquareMetres / (0.001 * DEGREE.east * 0.002 * DEGREE.north)).toBeCloseTo(1, 3)
  })
})
